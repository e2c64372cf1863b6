import type { ResponseTime } from '../../../../utils/contract/console/reports';
import { formatShare } from '../../ui/format';
import { formatHours } from './format-hours';

/** How much longer than the target the gauge's scale is. */
const scaleFactor = 2;

/** The median response time against the SLA: a bar, a mark at the target, and the share that was on time. */
export function ResponseGauge({
  time,
  minSample,
  untimed,
}: {
  time: ResponseTime;
  minSample: number;
  /** Why there is no time to show: a sentence. */
  untimed: string;
}) {
  const { count, median, p90, target, onTime } = time;
  if (median === null || p90 === null) {
    return (
      <p className="text-ink-3">
        {untimed} The SLA allows {formatHours(target)}.
      </p>
    );
  }
  const isLate = median > target;
  const width = Math.min(100, (100 * median) / (target * scaleFactor));
  return (
    <div>
      <p>
        <b className={`font-bold text-name ${isLate ? 'text-warm' : ''}`}>{formatHours(median)}</b>{' '}
        <span className="text-ink-2">median; the SLA allows {formatHours(target)}</span>
      </p>
      <div className="relative mt-2 mb-6 h-2.5 rounded-full bg-track forced-colors:border" aria-hidden="true">
        <div
          className={`h-full min-w-[3px] rounded-full forced-colors:bg-[CanvasText] ${isLate ? 'bg-warm' : 'bg-accent'}`}
          style={{ width: `${width}%` }}
        />
        <div
          className="absolute inset-y-[-4px] w-0.5 rounded bg-ink forced-color-adjust-none forced-colors:bg-[Highlight]"
          style={{ left: `${100 / scaleFactor}%` }}
        />
        <span
          className="absolute top-full mt-1 -translate-x-1/2 whitespace-nowrap text-ink-3 text-small"
          style={{ left: `${100 / scaleFactor}%` }}
        >
          {formatHours(target)}
        </span>
      </div>
      <p className="text-ink-3 text-small">
        {count < minSample ? `${onTime} of ${count}` : `${formatShare(onTime / count)} of ${count}`} on time;
        90% within {formatHours(p90)}
      </p>
    </div>
  );
}
