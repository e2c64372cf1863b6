import { Check, Undo2, X } from 'lucide-react';
import type { FeedbackSummary } from './summarize-feedback';

const tones = {
  good: { Icon: Check, color: 'text-accent' },
  back: { Icon: Undo2, color: 'text-warm' },
  bad: { Icon: X, color: 'text-bad' },
  plain: { Icon: undefined, color: 'text-ink' },
} as const;

/** The disposition with the icon and color of the rep's button. */
export function ToneLabel({
  summary: { what, tone },
  className = '',
}: {
  summary: FeedbackSummary;
  className?: string;
}) {
  const { Icon, color } = tones[tone];
  return (
    <span className={`${color} ${className} font-semibold`}>
      {Icon && <Icon className="-mt-0.5 me-1 inline size-3.5" aria-hidden="true" />}
      {what}
    </span>
  );
}
