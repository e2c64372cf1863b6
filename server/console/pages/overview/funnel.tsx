import type { LeadsFilter } from '../../../../utils/contract/console/console-lists';
import type { Overview, Funnel as Steps } from '../../../../utils/contract/console/overview';
import { Link } from '../../app/link';
import { formatCount, formatShare, signedPoints } from '../../ui/format';
import { Section } from '../../ui/section';
import { toLeadsPath } from '../leads/leads-query';

/** The steps, and of which step each is a share. A lead can become an opportunity without being sales-ready. */
const steps: { id: keyof Steps; label: string; of?: keyof Steps; filter?: LeadsFilter }[] = [
  { id: 'handedOver', label: 'Handed to sales' },
  { id: 'judged', label: 'Judged', of: 'handedOver', filter: { verdict: 'judged' } },
  { id: 'accepted', label: 'Accepted', of: 'judged', filter: { verdict: 'accepted' } },
  { id: 'salesReady', label: 'Sales-ready', of: 'accepted', filter: { verdict: 'sales-ready' } },
  { id: 'opportunities', label: 'Opportunity', of: 'accepted', filter: { outcome: 'opportunity' } },
  { id: 'won', label: 'Won', of: 'opportunities', filter: { outcome: 'won' } },
];

/** How far leads came, with the share of an earlier step and the change from the period before. */
export function Funnel({ overview, days }: { overview: Overview; days: number }) {
  const { funnel, funnelBefore, from, to, minSample } = overview;
  return (
    <Section title="Funnel" aside={`compared with the ${days} days before`}>
      <ol className="grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-3 lg:grid-cols-6">
        {steps.map(({ id, label, of, filter }) => {
          const before = steps.find((step) => step.id === of && funnel[step.id] >= funnel[id]);
          return (
            <li key={id} className="bg-card">
              <Link
                to={toLeadsPath({ ...filter, from, to })}
                className="grid h-full content-start gap-0.5 p-4 -outline-offset-2! hover:bg-hover"
              >
                <span className="text-ink-2">{label}</span>
                <span className="font-bold text-[30px] leading-tight tracking-tight">
                  {formatCount(funnel[id])}
                </span>
                <span className="text-ink-3 text-small">
                  {before && (
                    <Share of={funnel[before.id]} what={before.label} n={funnel[id]} minSample={minSample} />
                  )}
                  {before && ' · '}
                  {formatChange(funnel[id] - funnelBefore[id])}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** The share of the step before. Of few leads it says little, so the counts stand in for it. */
function Share({ of, what, n, minSample }: { of: number; what: string; n: number; minSample: number }) {
  if (of < minSample) return `${n} of ${of}`;
  return (
    <>
      <b className="font-semibold text-ink-2">{formatShare(n / of)}</b> of {what.toLowerCase()}
    </>
  );
}

function formatChange(change: number): string {
  return change === 0 ? 'no change' : signedPoints(change);
}
