import { Check, CircleDashed, CircleSlash, TriangleAlert } from 'lucide-react';
import type { Health } from './health';

const tones = {
  good: { Icon: Check, color: 'text-accent' },
  warm: { Icon: TriangleAlert, color: 'text-warm' },
  bad: { Icon: CircleSlash, color: 'text-bad' },
  quiet: { Icon: CircleDashed, color: 'text-ink-3' },
} as const;

/** A source's health: an icon, a word or two, and the reason. */
export function HealthLine({ health: { tone, label, reason } }: { health: Health }) {
  const { Icon, color } = tones[tone];
  return (
    <p>
      <span className={`${color} font-semibold`}>
        <Icon className="-mt-0.5 me-1 inline size-4" aria-hidden="true" />
        {label}
      </span>
      {reason && <span className="text-ink-2">: {reason}</span>}
    </p>
  );
}
