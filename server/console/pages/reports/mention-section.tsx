import type { ReactNode } from 'react';
import type { Reports } from '../../../../utils/contract/console/reports';
import { formatCount, formatInterval } from '../../ui/format';
import { Section } from '../../ui/section';

const shown = 10;

/** What was tracked beside what leads brought up themselves, and how many of each were won. */
export function MentionSection({
  reports: { mentions, mentioningLeads, minSample },
  csv,
}: {
  reports: Pick<Reports, 'mentions' | 'mentioningLeads' | 'minSample'>;
  csv: ReactNode;
}) {
  if (mentioningLeads === 0) {
    return (
      <Section title="Tracked and mentioned">
        <p className="text-ink-2">
          After contact, the card asks reps what the lead brought up on their own. Their answers appear here,
          beside what was tracked.
        </p>
      </Section>
    );
  }
  return (
    <Section title="Tracked and mentioned" aside={csv}>
      <p className="mb-3 text-ink-2">
        Reps said what {mentioningLeads === 1 ? 'one lead' : `${formatCount(mentioningLeads)} leads`} brought
        up on their own. Content that many engaged with but nobody mentions didn’t stick. Content they mention
        that wasn’t tracked works where you can’t see it.
      </p>
      <div className="relative overflow-x-auto">
        <table className="w-full">
          <thead className="text-ink-3 text-small">
            <tr>
              <td />
              <th scope="col" className="whitespace-nowrap px-2 text-end font-normal sm:px-3">
                Tracked
              </th>
              <th scope="col" className="whitespace-nowrap px-2 text-end font-normal sm:px-3">
                Won
              </th>
              <th scope="col" className="whitespace-nowrap px-2 text-end font-normal sm:px-3">
                Mentioned
              </th>
              <th scope="col" className="whitespace-nowrap px-2 text-end font-normal sm:px-3">
                Won
              </th>
            </tr>
          </thead>
          <tbody>
            {mentions.slice(0, shown).map((row) => (
              <tr key={row.id} className="border-line border-t">
                <th scope="row" className="w-full max-w-0 truncate py-2 text-start font-normal" dir="auto">
                  {row.name}
                </th>
                <Counts
                  leads={row.tracked}
                  won={row.trackedWon}
                  interval={[row.trackedWonLow, row.trackedWonHigh]}
                  minSample={minSample}
                />
                <Counts
                  leads={row.mentioned}
                  won={row.mentionedWon}
                  interval={[row.mentionedWonLow, row.mentionedWonHigh]}
                  minSample={minSample}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mentions.length > shown && (
        <p className="mt-2 text-ink-3 text-small">Showing the top {shown}. Download the CSV to see all.</p>
      )}
    </Section>
  );
}

/** Two cells: how many leads, and how many of them were won. */
function Counts({
  leads,
  won,
  interval: [low, high],
  minSample,
}: {
  leads: number | null;
  won: number | null;
  interval: [low: number | null, high: number | null];
  minSample: number;
}) {
  const isClear = leads !== null && leads >= minSample && low !== null && high !== null;
  return (
    <>
      <td className="whitespace-nowrap px-2 py-1.5 text-end tabular-nums sm:px-3">
        {leads === null ? '–' : formatCount(leads)}
      </td>
      <td
        className={`whitespace-nowrap px-2 py-1.5 text-end tabular-nums sm:px-3 ${isClear ? '' : 'text-ink-3'}`}
      >
        {leads === null || won === null || leads === 0 ? '–' : `${formatCount(won)} of ${formatCount(leads)}`}
        {isClear && <span className="block text-ink-3 text-small">{formatInterval({ low, high })}</span>}
      </td>
    </>
  );
}
