import type { AccountWeeks, Overview } from '../../../../utils/contract/console/overview';
import { addDays } from '../../../../utils/contract/shared/day';
import { Link } from '../../app/link';
import { shortDate } from '../../ui/format';
import { toLeadsPath } from '../leads/leads-query';

const weeks = 12;
const labeledWeeks = [0, 4, 8];
const toneLabels = { good: 'accepted', back: 'sent back', bad: 'rejected' } as const;
const toneColors = { good: 'bg-accent', back: 'bg-warm', bad: 'bg-bad' } as const;

/** Companies by week: the shade is engagement points, and dots are verdicts. */
export function AccountHeat({ accounts, to }: { accounts: readonly AccountWeeks[]; to: Overview['to'] }) {
  const most = Math.max(1, ...accounts.flatMap(({ points }) => points));
  const starts = Array.from({ length: weeks }, (_, week) => addDays(to, 1 - (weeks - week) * 7));
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full min-w-[520px] table-fixed border-separate border-spacing-0.5">
        <thead>
          <tr className="text-start text-ink-3 text-small">
            <th scope="col" className="w-40 text-start font-normal">
              <span className="sr-only">Company</span>
            </th>
            {starts.map((start, week) => (
              <th
                key={start}
                scope="col"
                className="overflow-visible whitespace-nowrap text-start font-normal"
              >
                <span className={labeledWeeks.includes(week) ? '' : 'sr-only'}>{shortDate(start)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ company, points, verdicts }) => (
            <tr key={company}>
              <th scope="row" className="truncate pe-2 text-start font-normal" dir="auto">
                <Link to={toLeadsPath({ search: company })} className="hover:underline">
                  {company}
                </Link>
              </th>
              {points.map((sum, week) => {
                const tones = verdicts.filter((verdict) => verdict.week === week).map(({ tone }) => tone);
                const said = [`${Math.round(sum)} points`, ...tones.map((tone) => toneLabels[tone])].join(
                  ', ',
                );
                return (
                  <td key={starts[week]} className="relative h-7 rounded bg-track p-0" title={said}>
                    <span
                      className="absolute inset-0 rounded bg-accent forced-colors:bg-[CanvasText]"
                      style={{ opacity: sum === 0 ? 0 : 0.15 + 0.6 * (sum / most) }}
                      aria-hidden="true"
                    />
                    <span className="relative flex justify-center gap-0.5" aria-hidden="true">
                      {tones.map((tone, index) => (
                        <span
                          // biome-ignore lint/suspicious/noArrayIndexKey: dots of one cell never change places.
                          key={index}
                          className={`size-2 rounded-full border border-card forced-color-adjust-none ${toneColors[tone]}`}
                        />
                      ))}
                    </span>
                    <span className="sr-only">{said}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-3 text-small" aria-hidden="true">
        {(['good', 'back', 'bad'] as const).map((tone) => (
          <span key={tone} className="inline-flex items-center gap-1.5">
            <span className={`size-2 rounded-full forced-color-adjust-none ${toneColors[tone]}`} />
            {toneLabels[tone]}
          </span>
        ))}
      </p>
    </div>
  );
}
