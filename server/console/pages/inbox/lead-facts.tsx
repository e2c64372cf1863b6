import { Check, X } from 'lucide-react';
import type { LeadDetail } from '../../../../utils/contract/console/lead-detail';
import type { KnownElement } from '../../../../utils/contract/rep/lead';
import { useConsoleMe } from '../../app/me';
import { shortDate, signedPoints } from '../../ui/format';
import { Section } from '../../ui/section';

const maxShown = 5;

/** What reps found out about the lead, and the newest of what it engaged with. */
export function LeadFacts({ lead }: { lead: LeadDetail }) {
  const engagement = lead.engagement.slice(0, maxShown);
  return (
    <>
      <LeadElements lead={lead} />
      {engagement.length > 0 && (
        <Section
          title="Engagement"
          aside={
            engagement.length < lead.engagement.length && `newest ${maxShown} of ${lead.engagement.length}`
          }
        >
          <ul className="grid grid-cols-1 gap-2">
            {engagement.map(({ content, acts, points, weak }) => (
              <li key={content.id} className="flex items-baseline gap-3">
                <span className="min-w-0 flex-1 truncate" dir="auto">
                  {content.title}
                  {weak && <span className="text-ink-3 text-small"> · weak signal</span>}
                </span>
                {acts[0] && <span className="shrink-0 text-ink-3 text-small">{shortDate(acts[0].at)}</span>}
                <span className="w-9 shrink-0 text-end font-semibold text-ink-2">{signedPoints(points)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** What reps found out about the lead, and what is still missing. */
export function LeadElements({ lead }: { lead: LeadDetail }) {
  const me = useConsoleMe();
  const known = new Map(lead.elements.map((element) => [element.element, element]));
  return (
    <Section title="What’s missing" aside={`${lead.elements.length} of ${me.elements.length} known`}>
      <ul className="flex flex-wrap gap-2">
        {me.elements.map(({ id, label }) => (
          <ElementChip key={id} label={label} known={known.get(id)} />
        ))}
      </ul>
    </Section>
  );
}

function ElementChip({ label, known }: { label: string; known: KnownElement | undefined }) {
  if (!known) {
    return (
      <li className="chip border-line border-dashed text-ink-3">
        {label}
        <span className="sr-only">: unknown</span>
      </li>
    );
  }
  const isConfirmed = known.state === 'confirmed';
  const Icon = isConfirmed ? Check : X;
  return (
    <li
      className={`chip border-transparent font-semibold ${isConfirmed ? 'bg-accent-soft text-accent' : 'bg-warm-soft text-warm'}`}
      title={`${known.by}, ${shortDate(known.at)}`}
    >
      <Icon className="size-3.5" aria-hidden="true" />
      {label}
      <span className="sr-only">: {isConfirmed ? 'confirmed' : 'no'}</span>
    </li>
  );
}
