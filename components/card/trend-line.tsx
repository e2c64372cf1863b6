import { type KeyboardEvent, useRef, useState } from 'react';
import type { HistoryEntry } from '../../utils/contract/rep/history-entry';
import type { Lead } from '../../utils/contract/rep/lead';
import { dayInMs } from '../../utils/contract/shared/day';
import { type Crossing, findCrossing } from '../../utils/contract/shared/score-history';
import type { Me } from '../../utils/contract/shared/team';
import { actLabel } from '../../utils/i18n/act-label';
import { formatAge, formatPoints } from '../../utils/i18n/format';
import { dispositionLabel } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { useMe } from '../../utils/team/connection-context';

const width = 300;
const height = 44;
const inset = 4;

type ScoreHistory = Pick<Lead, 'trend' | 'score' | 'engagement' | 'history'>;

/** An act or a verdict on the line. */
interface Mark {
  id: string;
  x: number;
  y: number;
  label: string;
  /** The dot's radius; a verdict has none and is drawn as a tick. */
  radius?: number;
  /** The content of an act. */
  content?: string;
}

/**
 * The score over the last 13 weeks with the threshold, the acts that moved it and the verdicts. One tab stop:
 * the arrow keys go through the marks, and Enter opens the act's row.
 */
export function TrendLine({
  lead,
  onShowContent,
}: {
  lead: ScoreHistory;
  /** Shows the row of a piece of content, where there are such rows. */
  onShowContent?: (content: string) => void;
}) {
  return lead.trend.length < 2 ? null : <Line lead={lead} onShowContent={onShowContent} />;
}

function Line({
  lead,
  onShowContent = () => {},
}: {
  lead: ScoreHistory;
  onShowContent?: (content: string) => void;
}) {
  const me = useMe();
  const [active, setActive] = useState<number>();
  const options = useRef<(HTMLDivElement | null)[]>([]);
  const { trend, score } = lead;
  const scale = toScale(trend, score);
  const marks = toMarks(lead, me, scale);
  const crossing = findCrossing(trend, score.threshold);
  const current = active === undefined ? undefined : marks[active];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && current?.content) onShowContent(current.content);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = Math.min(marks.length - 1, Math.max(0, (active ?? marks.length - 1) + step));
    setActive(next);
    options.current[next]?.focus();
  };
  return (
    <div className="mt-3 max-w-[440px]" dir="ltr">
      <div className="relative">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          className="block w-full overflow-visible"
          role="img"
          aria-label={text('trend_summary', trend[0]?.score ?? 0, score.total, score.threshold)}
        >
          <line
            x1={0}
            x2={width}
            y1={scale.y(score.threshold)}
            y2={scale.y(score.threshold)}
            className="stroke-control"
            strokeDasharray="3 3"
            vectorEffect="non-scaling-stroke"
          />
          <polyline
            points={scale.points.map(({ x, y }) => `${x},${y}`).join(' ')}
            className="fill-none stroke-accent"
            strokeWidth={1.75}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
          {crossing && (
            <circle
              cx={scale.xOf(crossing, score.threshold)}
              cy={scale.y(score.threshold)}
              r={3.5}
              className="fill-card stroke-accent"
              strokeWidth={1.5}
            />
          )}
          {marks.map(({ id, x, y, radius }, index) =>
            radius === undefined ? (
              <line
                key={id}
                x1={x}
                x2={x}
                y1={height - 9}
                y2={height}
                className="stroke-ink-2"
                strokeWidth={2}
              />
            ) : (
              <circle
                key={id}
                cx={x}
                cy={y}
                r={index === active ? radius + 1.5 : radius}
                className="fill-accent stroke-card"
                strokeWidth={1}
              />
            ),
          )}
        </svg>
        {marks.length > 0 && (
          <div
            role="listbox"
            aria-label={text('trend_marks')}
            aria-orientation="horizontal"
            className="absolute inset-0"
            onMouseLeave={() => setActive(undefined)}
          >
            {marks.map(({ id, x, y, label, content }, index) => (
              <div
                key={id}
                ref={(option) => {
                  options.current[index] = option;
                }}
                role="option"
                aria-selected={index === active}
                aria-label={label}
                tabIndex={index === (active ?? marks.length - 1) ? 0 : -1}
                className="absolute size-4 -translate-x-1/2 -translate-y-1/2 cursor-pointer rounded-full"
                style={{ left: `${(x / width) * 100}%`, top: `${(y / height) * 100}%` }}
                onFocus={() => setActive(index)}
                onBlur={() => setActive(undefined)}
                onMouseEnter={() => setActive(index)}
                onKeyDown={onKeyDown}
                onClick={() => content && onShowContent(content)}
              />
            ))}
          </div>
        )}
      </div>
      <p aria-hidden="true" className="mt-0.5 flex justify-between gap-2 text-ink-3 text-small">
        <span className="truncate">{current?.label ?? text('trend_start')}</span>
        <span className="shrink-0">{current ? '' : text('trend_end')}</span>
      </p>
    </div>
  );
}

/** Where a time and a score are on the line. */
function toScale(trend: Lead['trend'], { threshold, asOf }: Lead['score']) {
  const end = Date.parse(asOf);
  const start = Date.parse(trend[0]?.day ?? asOf);
  const top = Math.max(threshold, ...trend.map(({ score }) => score)) * 1.1;
  const x = (at: number) => inset + ((at - start) / Math.max(end - start, dayInMs)) * (width - 2 * inset);
  const y = (score: number) => height - inset - (score / top) * (height - 2 * inset);
  const points = trend.map(({ day, score }, index) => ({
    x: x(index === trend.length - 1 ? end : Date.parse(day)),
    y: y(score),
  }));
  /** The height of the line at a time, between the weekly points. */
  const lineAt = (at: number) => {
    const position = x(at);
    const next = points.findIndex((point) => point.x >= position);
    const [to, from] = [points[next], points[next - 1]];
    if (next === 0 && to) return to.y;
    if (!to || !from) return points.at(-1)?.y ?? y(0);
    return from.y + ((position - from.x) / (to.x - from.x)) * (to.y - from.y);
  };
  /** Where the line passes a score between two of its days. */
  const xOf = ({ from, to }: Crossing, score: number) => {
    const [left, right] = [trend.indexOf(from), trend.indexOf(to)].map((at) => points[at]?.x ?? 0);
    return (left ?? 0) + ((score - from.score) / (to.score - from.score)) * ((right ?? 0) - (left ?? 0));
  };
  return { start, end, x, y, points, lineAt, xOf };
}

/** The acts that count and the verdicts in the time shown, oldest first. */
function toMarks(
  { engagement, history }: Pick<Lead, 'engagement' | 'history'>,
  me: Me,
  { start, end, x, lineAt }: ReturnType<typeof toScale>,
): Mark[] {
  const isShown = (at: number) => at >= start && at <= end;
  const acts = engagement.flatMap(({ content, acts: [newest], points, weak }) => {
    const at = Date.parse(newest?.at ?? '');
    if (!newest || weak || !isShown(at)) return [];
    const what = text('pair', actLabel(newest, content.type), content.title);
    return {
      id: content.id,
      at,
      y: lineAt(at),
      radius: 1.75 + Math.sqrt(Math.abs(points)) * 0.55,
      label: [what, formatAge(new Date(at)), formatPoints(points)].join(' · '),
      content: content.id,
    };
  });
  const verdicts = history.flatMap((entry: HistoryEntry) => {
    const at = Date.parse(entry.at);
    const label = [dispositionLabel(me, entry), entry.by, formatAge(new Date(at))].join(' · ');
    return isShown(at) ? { id: entry.id, at, y: height - inset, label } : [];
  });
  return [...acts, ...verdicts].sort((a, b) => a.at - b.at).map(({ at, ...mark }) => ({ ...mark, x: x(at) }));
}
