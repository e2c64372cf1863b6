import { areaY, dot, lineY, plot, ruleY, tickX } from '@observablehq/plot';
import type { LeadDetail } from '../../../../utils/contract/console/lead-detail';
import { Chart } from '../../ui/chart';
import { shortDate } from '../../ui/format';
import { consoleActLabel } from '../event-names/act-label';

const height = 120;

/**
 * The score over 13 weeks, with the threshold, the days of verdicts and of what moved it. Screen readers get a table and
 * the timeline.
 */
export function TrendChart({ lead: { trend, score, history, engagement } }: { lead: LeadDetail }) {
  const points = trend.map(({ day, score }) => ({ day: new Date(day), score }));
  const first = points[0]?.day;
  const acts = engagement.flatMap(({ content, acts, weak }) =>
    acts.flatMap(({ act, at }) =>
      first && !weak && new Date(at) >= first
        ? { day: new Date(at), what: `${consoleActLabel(act)}: ${content.title}` }
        : [],
    ),
  );
  const verdicts = history.flatMap(({ at }) => (first && new Date(at) >= first ? { day: new Date(at) } : []));
  const draw = (width: number) =>
    plot({
      width,
      height,
      marginLeft: 34,
      marginRight: 24,
      marginTop: 8,
      marginBottom: 22,
      style: {
        background: 'transparent',
        color: 'var(--color-ink-3)',
        fontFamily: 'inherit',
        fontSize: '12px',
      },
      x: {
        type: 'utc',
        label: null,
        tickSize: 0,
        ticks: 4,
        tickFormat: (day: Date) => shortDate(day.toISOString()),
      },
      y: { domain: [0, score.maximum], label: null, tickSize: 0, ticks: 3, grid: true },
      marks: [
        ruleY([score.threshold], { stroke: 'var(--color-control)', strokeDasharray: '4 4' }),
        areaY(points, { x: 'day', y: 'score', fill: 'var(--color-accent)', fillOpacity: 0.12 }),
        lineY(points, { x: 'day', y: 'score', stroke: 'var(--color-accent)', strokeWidth: 2 }),
        tickX(acts, {
          x: 'day',
          title: 'what',
          stroke: 'var(--color-accent)',
          strokeWidth: 2,
          insetTop: height - 40,
        }),
        tickX(verdicts, { x: 'day', stroke: 'var(--color-warm)', strokeWidth: 2, insetTop: height - 48 }),
        dot(points.slice(-1), { x: 'day', y: 'score', fill: 'var(--color-accent)', r: 4 }),
      ],
    });
  return (
    <Chart
      height={height}
      draw={draw}
      deps={trend}
      table={
        <table>
          <caption>Score over the last 13 weeks</caption>
          <tbody>
            {trend.map(({ day, score }) => (
              <tr key={day}>
                <th scope="row">{shortDate(day)}</th>
                <td>{score}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
