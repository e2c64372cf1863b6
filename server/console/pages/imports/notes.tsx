import type { ImportResponse } from '../../../../utils/contract/console/import';

/** How a file was read: its format, and what was skipped or decided. */
export function Notes({ answer: { format, encoding, notes } }: { answer: ImportResponse }) {
  const all = [describeFormat(format, encoding), ...notes];
  return (
    <details>
      <summary className="link w-fit">How the file was read</summary>
      <ul className="mt-2">
        {all.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two notes may have the same text.
          <li key={index} className="border-line border-t py-1.5 text-ink-2">
            {note}
          </li>
        ))}
      </ul>
    </details>
  );
}

function describeFormat(format: ImportResponse['format'], encoding: ImportResponse['encoding']): string {
  if (format === 'Excel') return 'As an Excel workbook.';
  if (encoding.startsWith('UTF')) return `As text in ${encoding}.`;
  return `As text in ${encoding}, which older spreadsheet programs use. If accents look wrong, save the file as “CSV UTF-8” and choose it again.`;
}
