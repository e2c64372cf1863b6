import type { Merge } from '../../../../utils/contract/console/merge';
import { formatMoment } from '../../ui/format';
import { aboutLead } from './about-lead';

/** Two leads that are one, or were: who joined them, why and when. */
export function JoinedRow({ merge, onPart }: { merge: Merge; onPart: () => void }) {
  const { keptAs, goneAs, by, reason, at, undoneAt, undoneBy } = merge;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-line border-t py-3">
      <div className={`grid min-w-0 flex-1 basis-64 gap-0.5 ${undoneAt ? 'text-ink-3' : ''}`}>
        <Side lead={goneAs} isOff={undoneAt !== undefined} />
        <p className="text-ink-3 text-small">{undoneAt ? 'was found under' : 'is found under'}</p>
        <Side lead={keptAs} isOff={undoneAt !== undefined} />
        <p className="mt-1 text-ink-3 text-small">
          Joined by {by} · {reason} · {formatMoment(at)}
        </p>
        {undoneAt && (
          <p className="font-semibold text-ink-2 text-small">
            Parted again{undoneBy && ` by ${undoneBy}`} · {formatMoment(undoneAt)}
          </p>
        )}
      </div>
      {!undoneAt && (
        <button
          type="button"
          className="-mx-2.5 -mt-1.5 min-h-8 rounded-lg px-2.5 font-semibold text-accent hover:bg-accent-soft sm:ms-0"
          onClick={onPart}
        >
          Part again
          <span className="sr-only">
            {' '}
            {goneAs.name} and {keptAs.name}
          </span>
        </button>
      )}
    </li>
  );
}

function Side({ lead, isOff }: { lead: Merge['keptAs']; isOff: boolean }) {
  return (
    <p dir="auto">
      <b className={isOff ? 'font-normal' : 'font-semibold'}>{lead.name}</b>{' '}
      <span className="text-ink-3 text-small">{aboutLead(lead)}</span>
    </p>
  );
}
