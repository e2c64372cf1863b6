import { axisX, barX, gridX, plot, text, tickX } from '@observablehq/plot';
import type { Reports } from '../../../../utils/contract/console/reports';
import { Chart } from '../../ui/chart';
import { acceptance, formatVerdicts, leadsOf, verdicts } from './verdicts';

type Row = Reports['byContent'][number];

const rowHeight = 34;
const shown = 12;

/**
 * Leads by verdict, one bar per row, with the accepted share beside it. Rows with few leads are muted,
 * because their share says little.
 */
export function VerdictChart({ rows, few, label }: { rows: Row[]; few: number; label: string }) {
  const drawn = rows.slice(0, shown);
  return (
    <>
      <Chart
        height={drawn.length * rowHeight + 30}
        draw={(width) => drawRows(drawn, few, width)}
        deps={rows}
        table={
          <table>
            <caption>{label}</caption>
            <tbody>
              {drawn.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.name}</th>
                  <td>{formatVerdicts(row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      {rows.length > shown && (
        <p className="text-ink-3 text-small">Showing the top {shown}. Download the CSV to see all.</p>
      )}
    </>
  );
}

function drawRows(rows: readonly Row[], few: number, width: number): SVGSVGElement | HTMLElement {
  const names = Math.min(220, Math.round(width * 0.36));
  const letters = Math.floor((names - 12) / 7.8); // Allows for wide letters in a wide font, and the space before the bars.
  const isFew = (row: Row) => leadsOf(row) < few;
  const bars = rows.flatMap((row) =>
    verdicts.map(({ id, label }) => ({
      id: row.id,
      verdict: label,
      n: row[id],
      opacity: isFew(row) ? 0.45 : 1,
    })),
  );
  const titles = new Map(rows.map(({ id, name }) => [id, name]));
  const shares = new Map(rows.map((row) => [row.id, isFew(row) ? 'few' : (acceptance(row) ?? '–')]));
  const cut = (id: string) => {
    const title = titles.get(id) ?? id;
    return title.length > letters ? `${title.slice(0, letters - 1)}…` : title;
  };
  return plot({
    width,
    height: rows.length * rowHeight + 26,
    marginLeft: names,
    marginRight: 48,
    marginTop: 4,
    marginBottom: 22,
    style: {
      background: 'transparent',
      color: 'var(--color-ink-2)',
      fontFamily: 'inherit',
      fontSize: '12.5px',
    },
    x: { label: null },
    y: { label: null, domain: rows.map(({ id }) => id), tickFormat: cut, tickSize: 0, padding: 0.35 },
    color: { domain: verdicts.map(({ label }) => label), range: verdicts.map(({ color }) => color) },
    marks: [
      gridX({ stroke: 'var(--color-line)', strokeOpacity: 1 }),
      axisX({
        tickSize: 0,
        ticks: 4,
        tickFormat: (n: number) => (Number.isInteger(n) ? String(n) : ''),
        label: null,
      }),
      barX(bars, {
        x: 'n',
        y: 'id',
        fill: 'verdict',
        fillOpacity: 'opacity',
        insetTop: 1,
        insetBottom: 1,
        title: 'verdict',
      }),
      tickX([0], { stroke: 'var(--color-control)' }),
      text(rows, {
        y: 'id',
        frameAnchor: 'right',
        dx: 44,
        textAnchor: 'end',
        text: ({ id }: Row) => shares.get(id) ?? '',
        fontWeight: 600,
        fill: 'var(--color-ink)',
      }),
    ],
  });
}
