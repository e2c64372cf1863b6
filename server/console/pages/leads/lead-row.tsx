import { Merge } from 'lucide-react';
import type { ConsoleLead } from '../../../../utils/contract/console/console-lists';
import { Link } from '../../app/link';
import { formatDistance, signedPoints } from '../../ui/format';
import { LeadStatus } from './lead-status';

/** One lead: its score against the threshold, and its latest disposition. */
export function LeadRow({ lead, onMerge }: { lead: ConsoleLead; onMerge: () => void }) {
  const { name, title, company, total, threshold, grade, changeIn7Days, reason } = lead;
  const isReady = total >= threshold;
  return (
    <li className="grid grid-cols-[44px_1fr_28px] items-center gap-x-3 gap-y-0.5 border-line border-t py-2.5 sm:grid-cols-[44px_1fr_200px_200px_28px]">
      <p
        className={`text-end font-bold text-name ${isReady ? 'text-accent' : 'text-ink-2'}`}
        title={formatDistance(lead)}
      >
        {total}
      </p>
      <div className="min-w-0">
        <Link to={`leads/${lead.id}`} className="block truncate font-semibold hover:underline" dir="auto">
          {name}
        </Link>
        <p className="truncate text-ink-3 text-small" dir="auto">
          {[title, company].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="col-start-2 min-w-0 text-ink-3 text-small sm:col-start-auto">
        <p>
          {grade}
          {changeIn7Days !== 0 && ` · ${signedPoints(changeIn7Days)} in 7 days`}
        </p>
        {reason && <p className="truncate">{reason}</p>}
      </div>
      <p className="col-start-2 min-w-0 text-small sm:col-start-auto sm:text-end">
        <LeadStatus lead={lead} />
      </p>
      <button
        type="button"
        className="icon-button col-start-3 row-start-1 text-ink-3 sm:col-start-auto sm:row-start-auto"
        title="Merge with…"
        onClick={onMerge}
      >
        <Merge className="size-4" aria-hidden="true" />
        <span className="sr-only">Merge {name} with…</span>
      </button>
    </li>
  );
}
