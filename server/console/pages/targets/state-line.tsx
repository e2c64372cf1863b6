import type { TargetState } from './target-state';

const colors = { good: 'text-accent', warm: 'text-warm', bad: 'text-bad', quiet: 'text-ink-2' } as const;

/** A target's state, in its color. */
export function StateLabel({ state: { label, tone } }: { state: TargetState }) {
  return <span className={`font-semibold ${colors[tone]}`}>{label}</span>;
}

/** How many deliveries are waiting, if any. */
export function Undelivered({ count }: { count: number }) {
  return count > 0 && <span className="text-warm">{count === 1 ? '1 waiting' : `${count} waiting`}</span>;
}
