import type { ImportEntry } from '../../../../utils/contract/console/import';
import { formatCount, shortDateTime } from '../../ui/format';
import { formatRows, formatSkipped } from './format-rows';
import { createdLabel, importKinds } from './import-kinds';

/** A past import: what was imported, by whom and when, and its invalid lines. */
export function ImportHistoryRow({ entry, onUndo }: { entry: ImportEntry; onUndo: () => void }) {
  const { kind, fileName, by, at, canUndo, undoneAt, undoneBy, errors, errorCount } = entry;
  const name = fileName ?? importKinds.find(({ id }) => id === kind)?.label ?? kind;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-line border-t py-3">
      <div className={`grid min-w-0 flex-1 basis-64 gap-0.5 ${undoneAt ? 'text-ink-3' : ''}`}>
        <p className={undoneAt ? 'line-through' : 'font-semibold'} dir="auto">
          {name}
        </p>
        <p className={undoneAt ? '' : 'text-ink-2'}>{formatOutcome(entry)}</p>
        <p className="text-ink-3 text-small">
          {importKinds.find(({ id }) => id === kind)?.label} · imported by {by} · {shortDateTime(at)}
        </p>
        {undoneAt && (
          <p className="font-semibold text-ink-2 text-small">
            Undone{undoneBy && ` by ${undoneBy}`} · {shortDateTime(undoneAt)}
          </p>
        )}
        {errorCount > 0 && (
          <details>
            <summary className="link w-fit text-small">
              {formatSkipped(errorCount)}
              <span className="sr-only"> in {name}</span>
            </summary>
            <ul className="mt-1 border-line border-s-2 ps-3">
              {errors.map(({ line, reason }, index) => (
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

function formatOutcome(entry: ImportEntry): string {
  const { isFinished, created, stored, repeated, warningCount } = entry;
  if (!isFinished) {
    return 'Not finished: still running, or interrupted. If it was interrupted, import the file again; no row counts twice.';
  }
  return [
    `${formatRows(stored)} imported`,
    created > 0 && `${formatCount(created)} ${createdLabel(entry)}`,
    repeated > 0 && `${formatCount(repeated)} already imported`,
    warningCount > 0 && `${formatCount(warningCount)} with a warning`,
  ]
    .filter(Boolean)
    .join(' · ');
}
