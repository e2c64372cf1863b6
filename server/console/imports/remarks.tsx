/** What was skipped or decided to read the file, which its owner should check. */
export function Remarks({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <div>
      <p className="font-semibold text-warm">Please check</p>
      <ul className="mt-1">
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two remarks may have the same words.
          <li key={index} className="border-line border-t py-1.5 text-ink-2">
            {note}
          </li>
        ))}
      </ul>
    </div>
  );
}
