import type { Merge } from '../../../../utils/contract/console/merge';
import { shortDateTime } from '../../ui/format';
import { describeLead } from './describe-lead';

/** Two leads that are or were merged: who merged them, why and when. */
export function MergedRow({ merge, onSplit }: { merge: Merge; onSplit: () => void }) {
  const { keptBefore, mergedBefore, by, reason, at, undoneAt, undoneBy } = merge;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-line border-t py-3">
      <div className={`grid min-w-0 flex-1 basis-64 gap-0.5 ${undoneAt ? 'text-ink-3' : ''}`}>
        <Side lead={mergedBefore} isOff={undoneAt !== undefined} />
        <p className="text-ink-3 text-small">{undoneAt ? 'was merged into' : 'merged into'}</p>
        <Side lead={keptBefore} isOff={undoneAt !== undefined} />
        <p className="mt-1 text-ink-3 text-small">
          Merged by {by} · {reason} · {shortDateTime(at)}
        </p>
        {undoneAt && (
          <p className="font-semibold text-ink-2 text-small">
            Split{undoneBy && ` by ${undoneBy}`} · {shortDateTime(undoneAt)}
          </p>
        )}
      </div>
      {!undoneAt && (
        <button
          type="button"
          className="-mx-2.5 -mt-1.5 min-h-8 rounded-lg px-2.5 font-semibold text-accent hover:bg-accent-soft sm:ms-0"
          onClick={onSplit}
        >
          Split
          <span className="sr-only">
            {' '}
            {mergedBefore.name} and {keptBefore.name}
          </span>
        </button>
      )}
    </li>
  );
}

function Side({ lead, isOff }: { lead: Merge['keptBefore']; isOff: boolean }) {
  return (
    <p dir="auto">
      <b className={isOff ? 'font-normal' : 'font-semibold'}>{lead.name}</b>{' '}
      <span className="text-ink-3 text-small">{describeLead(lead)}</span>
    </p>
  );
}
