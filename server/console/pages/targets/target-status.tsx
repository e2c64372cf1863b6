import { formatCount } from '../../ui/format';
import type { TargetState } from './target-state';

const colors = { good: 'text-accent', warm: 'text-warm', bad: 'text-bad', quiet: 'text-ink-2' } as const;

/** A target's state, in its color. */
export function StateLabel({ state: { label, tone } }: { state: TargetState }) {
  return <span className={`font-semibold ${colors[tone]}`}>{label}</span>;
}

/** How many deliveries wait or failed and will be retried, after what is said before; nothing if there are none. */
export function Undelivered({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <>
      {' · '}
      <span className="text-warm">{formatCount(count)} undelivered</span>
    </>
  );
}
