import type { Reports } from '../../../../utils/contract/console/reports';
import { formatCount } from '../../ui/format';
import { leadsOf } from './verdicts';

type Row = Reports['byContent'][number];

const shown = 12;

const steps: { label: string; count: (row: Row) => number; isDetail?: boolean }[] = [
  { label: 'Leads', count: leadsOf },
  { label: 'Accepted', count: ({ accepted }: Row) => accepted, isDetail: true },
  { label: 'Sales-ready', count: ({ salesReady }: Row) => salesReady, isDetail: true },
  { label: 'Opportunity', count: ({ opportunities }: Row) => opportunities },
  { label: 'Won', count: ({ won }: Row) => won },
];

/** How far leads came, by what they have in common. Rows of few leads are muted. */
export function StepTable({
  rows,
  minSample,
  what,
}: {
  rows: readonly Row[];
  minSample: number;
  /** What the rows are, in a sentence. */
  what: string;
}) {
  if (rows.length === 0) return <p className="text-ink-3">None of these leads has {what}.</p>;
  return (
    <>
      <div className="relative overflow-x-auto">
        <table className="w-full">
          <thead className="text-ink-3 text-small">
            <tr>
              <td />
              {steps.map(({ label, isDetail }) => (
                <th
                  key={label}
                  scope="col"
                  className={`whitespace-nowrap px-2 text-end font-normal sm:px-3 ${isDetail ? 'hidden sm:table-cell' : ''}`}
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr
                key={row.id}
                className={`border-line border-t ${leadsOf(row) < minSample ? 'text-ink-3' : ''}`}
              >
                <th scope="row" className="w-full max-w-0 truncate py-2 text-start font-normal" dir="auto">
                  {row.name}
                </th>
                {steps.map(({ label, count, isDetail }) => (
                  <td
                    key={label}
                    className={`px-2 text-end tabular-nums sm:px-3 ${isDetail ? 'hidden sm:table-cell' : ''}`}
                  >
                    {formatCount(count(row))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <p className="mt-2 text-ink-3 text-small">Showing the top {shown}. Download the CSV to see all.</p>
      )}
    </>
  );
}
