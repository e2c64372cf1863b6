import type { ImportEntry } from '../../../../utils/contract/console/import';
import { formatCount, formatMoment } from '../../ui/format';
import { kinds, madeOf } from './kinds';
import { sayLeftOut } from './say-left-out';
import { sayRows } from './say-rows';

/** One imported file: what was taken, by whom and when, and its faulty lines. */
export function HistoryRow({ entry, onUndo }: { entry: ImportEntry; onUndo: () => void }) {
  const { kind, fileName, by, at, canUndo, undoneAt, undoneBy, faults, faulty } = entry;
  const name = fileName ?? kinds.find(({ id }) => id === kind)?.label ?? kind;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-line border-t py-3">
      <div className={`grid min-w-0 flex-1 basis-64 gap-0.5 ${undoneAt ? 'text-ink-3' : ''}`}>
        <p className={undoneAt ? 'line-through' : 'font-semibold'} dir="auto">
          {name}
        </p>
        <p className={undoneAt ? '' : 'text-ink-2'}>{sayTaken(entry)}</p>
        <p className="text-ink-3 text-small">
          {kinds.find(({ id }) => id === kind)?.label} · imported by {by} · {formatMoment(at)}
        </p>
        {undoneAt && (
          <p className="font-semibold text-ink-2 text-small">
            Undone{undoneBy && ` by ${undoneBy}`} · {formatMoment(undoneAt)}
          </p>
        )}
        {faulty > 0 && (
          <details>
            <summary className="link w-fit text-small">
              {sayLeftOut(faulty)}
              <span className="sr-only"> of {name}</span>
            </summary>
            <ul className="mt-1 border-line border-s-2 ps-3">
              {faults.map(({ line, reason }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line may be listed twice.
                <li key={index} className="py-1 text-ink-2">
                  <b className="font-semibold">Line {formatCount(line)}</b> {reason}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {canUndo && !undoneAt && (
        <button
          type="button"
          className="-mx-2.5 -mt-1.5 min-h-8 rounded-lg px-2.5 font-semibold text-accent hover:bg-accent-soft sm:ms-0"
          onClick={onUndo}
        >
          Undo<span className="sr-only"> {name}</span>
        </button>
      )}
    </li>
  );
}

function sayTaken(entry: ImportEntry): string {
  const { made, stored, repeated, warned } = entry;
  return [
    `${sayRows(stored)} taken`,
    made > 0 && `${formatCount(made)} ${madeOf(entry)}`,
    repeated > 0 && `${formatCount(repeated)} imported before`,
    warned > 0 && `${formatCount(warned)} without a value`,
  ]
    .filter(Boolean)
    .join(' · ');
}
