import type { Factor } from '../utils/contract/lead';
import { formatAge, formatPoints } from '../utils/format/format';

/** One reason for the score: its points, what it is, and what it would be worth or when it was. */
export function FactorRow({ factor }: { factor: Factor }) {
  const isMuted = factor.points === 0;
  const isAgainst = factor.points < 0;
  return (
    <li
      className={`grid grid-cols-[30px_1fr] items-baseline gap-x-2 wide:grid-cols-[30px_1fr_auto] ${isMuted ? 'text-ink-3' : ''}`}
    >
      <span className={`text-right font-semibold ${isMuted ? '' : isAgainst ? 'text-warm' : 'text-accent'}`}>
        {factor.state === 'unknown' ? '?' : formatPoints(factor.points)}
      </span>
      <span>{words(factor)}</span>
      <span className="col-start-2 text-ink-3 text-small wide:col-start-3">{aside(factor)}</span>
    </li>
  );
}

function words({ label, state, count = 1 }: Factor): string {
  if (state === 'unknown') return `${label}: not known`;
  if (state === 'not-met') return `${label}: no`;
  return count > 1 ? `${label}, ${count} times` : label;
}

/** Faded points say what they were; fit says what it is worth. */
function aside({ state, points, upTo, at }: Factor): string {
  if (state === 'unknown' || state === 'not-met') return `up to ${upTo}`;
  if (state === 'met') return 'fit';
  const age = at ? formatAge(new Date(at), { style: 'narrow' }) : '';
  const isFaded = upTo !== undefined && Math.abs(upTo) > Math.abs(points);
  return isFaded ? `of ${Math.abs(upTo)}, ${age}` : age;
}
