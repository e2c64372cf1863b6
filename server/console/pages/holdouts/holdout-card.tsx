import type { Holdout } from '../../../../utils/contract/console/holdout';
import { formatCount, formatShare, shortDate } from '../../ui/format';
import { describeChange, describeFinding } from './describe-holdout';

const columns = { entered: 'Leads', counted: 'Counted', judged: 'Judged', accepted: 'Accepted' };
const columnKeys = Object.keys(columns) as (keyof typeof columns)[];

/** One holdout: what it is about, the counts of both sides, and what they say. */
export function HoldoutCard({ holdout }: { holdout: Holdout }) {
  const { change, percent, startedAt, startedBy, endedAt, changed, heldBack, days, seal, secret } = holdout;
  const span = endedAt ? `${shortDate(startedAt)} to ${shortDate(endedAt)}` : `since ${shortDate(startedAt)}`;
  return (
    <div className="grid gap-3 rounded-xl border border-line bg-card p-4">
      <div>
        <p className="font-semibold">{describeChange(change)}</p>
        <p className="text-ink-3 text-small">
          {percent}% of leads, {span}, started by {startedBy}
        </p>
      </div>
      <p>{describeFinding(holdout)}</p>
      <div className="relative overflow-x-auto">
        <table className="w-full">
          <thead className="text-ink-3 text-small">
            <tr>
              <td />
              {columnKeys.map((key) => (
                <th key={key} scope="col" className="whitespace-nowrap ps-3 text-end font-normal">
                  {columns[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Side label="With the change" side={changed} />
            <Side label="Held back" side={heldBack} />
          </tbody>
        </table>
      </div>
      {change.change === 'threshold' && (
        <p className="text-ink-2 text-small">
          A lower threshold shows sales more leads, so more can be accepted. Compare also how many of those
          judged were accepted: {shareOfJudged(changed)} with the change, {shareOfJudged(heldBack)} held back.
        </p>
      )}
      <p className="text-ink-3 text-small">
        A lead is counted {days} days after the change first affects it, by whether sales accepted it in that
        time. The interval stays valid however often you look.
      </p>
      <details className="text-ink-3 text-small">
        <summary className="cursor-pointer">How leads are chosen</summary>
        <p className="mt-1 break-all">
          A secret set at the start decides which leads are held back, so nobody can influence the choice. Its
          SHA-256 hash is {seal}.{' '}
          {secret
            ? `The secret was ${secret}.`
            : 'The secret is shown when the holdout ends, so you can check the choice.'}
        </p>
      </details>
    </div>
  );
}

function shareOfJudged({ judged, accepted }: Holdout['changed']): string {
  return judged === 0 ? '–' : `${accepted} of ${judged} (${formatShare(accepted / judged)})`;
}

function Side({ label, side }: { label: string; side: Holdout['changed'] }) {
  const { accepted, counted } = side;
  return (
    <tr className="border-line border-t">
      <th scope="row" className="w-full py-2 text-start font-normal">
        {label}
      </th>
      {columnKeys.map((key) => (
        <td key={key} className="whitespace-nowrap ps-3 text-end tabular-nums">
          {formatCount(side[key])}
          {key === 'accepted' && counted > 0 && ` (${formatShare(accepted / counted)})`}
        </td>
      ))}
    </tr>
  );
}
