import { judgedOf, type Reports } from '../../../../utils/contract/console/reports';
import { Link } from '../../app/link';
import { formatCount } from '../../ui/format';
import { toLeadsPath } from '../leads/leads-query';
import { acceptance, verdicts } from './verdicts';

/** Verdicts beside the share of accepted leads. */
const others = verdicts.filter(({ id }) => id !== 'accepted');

type Row = Reports['byContent'][number];

/** What leads engaged with, by the share that sales accepted. Content that few judged leads read comes last. */
export function ContentImpact({
  rows,
  minSample,
  period: { from, to },
  maxRows = Number.POSITIVE_INFINITY,
}: {
  rows: readonly Row[];
  minSample: number;
  period: { from: string; to: string };
  maxRows?: number;
}) {
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full">
        <thead className="text-ink-3 text-small">
          <tr>
            <th scope="col" className="text-start font-normal">
              Content
            </th>
            <th scope="col" className="px-3 text-end font-normal">
              Acceptance
            </th>
            {others.map(({ id, label }) => (
              <th
                key={id}
                scope="col"
                className="hidden whitespace-nowrap px-3 text-end font-normal sm:table-cell"
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortByImpact(rows, minSample)
            .slice(0, maxRows)
            .map((row) => {
              const isSmall = judgedOf(row) < minSample;
              return (
                <tr key={row.id} className={`border-line border-t ${isSmall ? 'text-ink-3' : ''}`}>
                  <th
                    scope="row"
                    className="max-w-0 truncate py-2 text-start font-normal sm:w-1/2"
                    dir="auto"
                  >
                    <Link to={toLeadsPath({ content: row.id, from, to })} className="hover:underline">
                      {row.name}
                    </Link>
                  </th>
                  <td className="whitespace-nowrap px-3 text-end">
                    {isSmall ? (
                      `${row.accepted} of ${judgedOf(row)}`
                    ) : (
                      <>
                        <b className="font-semibold">{acceptance(row)}</b>
                        <span className="text-ink-3"> of {judgedOf(row)}</span>
                      </>
                    )}
                  </td>
                  {others.map(({ id }) => (
                    <td key={id} className="hidden px-3 text-end sm:table-cell">
                      {formatCount(row[id])}
                    </td>
                  ))}
                </tr>
              );
            })}
        </tbody>
      </table>
    </div>
  );
}

/** The highest accepted share first; then content with too few verdicts, the most first. */
export function sortByImpact<R extends Pick<Row, 'accepted' | 'returned' | 'rejected'>>(
  rows: readonly R[],
  minSample: number,
): R[] {
  const shareOf = (row: R) => (judgedOf(row) < minSample ? -1 : row.accepted / judgedOf(row));
  return [...rows].sort((a, b) => shareOf(b) - shareOf(a) || judgedOf(b) - judgedOf(a));
}
