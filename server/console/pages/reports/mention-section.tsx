import type { ReactNode } from 'react';
import type { Reports } from '../../../../utils/contract/console/reports';
import { formatCount } from '../../ui/format';
import { Section } from '../../ui/section';

const shown = 10;

/** What was tracked beside what leads brought up themselves, and how many of each were won. */
export function MentionSection({
  reports: { mentions, toldLeads, minSample },
  csv,
}: {
  reports: Pick<Reports, 'mentions' | 'toldLeads' | 'minSample'>;
  csv: ReactNode;
}) {
  if (toldLeads === 0) {
    return (
      <Section title="Tracked and told">
        <p className="text-ink-2">
          After contact, the card asks reps what the lead brought up themselves. Their answers appear here,
          beside what was tracked.
        </p>
      </Section>
    );
  }
  return (
    <Section title="Tracked and told" aside={csv}>
      <p className="mb-3 text-ink-2">
        {toldLeads === 1 ? 'For one lead' : `For ${formatCount(toldLeads)} leads`}, a rep said what they
        brought up themselves. Content that many engaged with and nobody mentions leaves no trace; content
        that they mention without being tracked works where you can’t see it.
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
                Told
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
                  leads={row.told}
                  won={row.toldWon}
                  interval={[row.toldWonLow, row.toldWonHigh]}
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
  const percent = (share: number) => Math.round(100 * share);
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
        {isClear && (
          <span className="block text-ink-3 text-small">
            {percent(low)}–{percent(high)}%
          </span>
        )}
      </td>
    </>
  );
}
