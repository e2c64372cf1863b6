import type { ImportResponse } from '../../../utils/contract/import';
import { formatCount } from '../format';
import { FaultyLines } from './faulty-lines';
import { madeOf } from './kinds';
import { Remarks } from './remarks';
import { sayRows } from './say-rows';

/** What a file would do, its faulty lines, and the button that does it. */
export function Preview({
  answer,
  isTaking,
  problem,
  onTake,
}: {
  answer: ImportResponse;
  isTaking: boolean;
  problem: string | undefined;
  onTake: () => void;
}) {
  const { rows, made, stored, repeated, faulty, columns } = answer;
  const counts = [
    ['would be taken in', stored],
    [madeOf(answer), made],
    ['imported before', repeated],
    ['left out: faulty', faulty],
  ] as const;
  return (
    <section
      aria-label="What the file would do"
      className="grid gap-4 rounded-xl border border-line bg-card p-4"
    >
      <div className="grid gap-1">
        <p className="font-semibold">{headOf(answer)}</p>
        <dl className="flex flex-wrap gap-x-5 gap-y-1">
          {counts
            .filter(([, count]) => count > 0)
            .map(([label, count]) => (
              <div key={label} className="flex flex-row-reverse gap-1.5 text-ink-2">
                <dt>{label}</dt>
                <dd className="font-semibold text-ink">{formatCount(count)}</dd>
              </div>
            ))}
        </dl>
      </div>
      <div className="grid gap-1">
        <p>
          <span className="text-ink-3">Columns taken: </span>
          {columns.taken.join(', ')}
        </p>
        {columns.ignored.length > 0 && (
          <p>
            <span className="font-semibold text-warm">Columns ignored: </span>
            {columns.ignored.join(', ')}
          </p>
        )}
        <p className="text-ink-3 text-small">{howRead(answer)}</p>
      </div>
      <Remarks notes={answer.notes} />
      {stored > 0 && (
        <button type="button" className="push-on w-fit" disabled={isTaking} onClick={onTake}>
          {isTaking ? `Importing ${sayRows(stored)} …` : `Import ${sayRows(stored)}`}
        </button>
      )}
      {isTaking && rows > 5000 && (
        <p role="status" className="text-ink-3 text-small">
          So many rows take some minutes. Leave this page open.
        </p>
      )}
      <p role="alert" className="text-bad empty:hidden">
        {problem && `${problem} You can import it again: no row counts twice.`}
      </p>
      <FaultyLines answer={answer} />
    </section>
  );
}

function howRead({ format, encoding }: ImportResponse): string {
  if (format === 'Excel') return 'Read as an Excel workbook.';
  if (encoding.startsWith('UTF')) return `Read as ${encoding}.`;
  return `Read as ${encoding}, as older spreadsheets save it. If accents are wrong, save the file as “CSV UTF-8”.`;
}

function headOf({ rows, stored, repeated, faulty }: ImportResponse): string {
  if (rows === 0) return 'The file names columns and has no rows.';
  if (stored > 0) return `The file has ${sayRows(rows)}`;
  if (faulty === 0) return `Nothing new: all ${sayRows(repeated)} had been imported before.`;
  if (repeated === 0) return 'None of its rows can be taken in.';
  return 'Nothing new: what is not faulty had been imported before.';
}
