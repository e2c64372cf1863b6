import { Check, Undo2, X } from 'lucide-react';
import type { FeedbackSummary } from './summarize-feedback';

const tones = {
  good: { Icon: Check, colour: 'text-accent' },
  back: { Icon: Undo2, colour: 'text-warm' },
  bad: { Icon: X, colour: 'text-bad' },
  plain: { Icon: undefined, colour: 'text-ink' },
} as const;

/** The disposition with the icon and color of the rep's button. */
export function ToneLabel({
  summary: { what, tone },
  className = '',
}: {
  summary: FeedbackSummary;
  className?: string;
}) {
  const { Icon, colour } = tones[tone];
  return (
    <span className={`${colour} ${className} font-semibold`}>
      {Icon && <Icon className="-mt-0.5 me-1 inline size-3.5" aria-hidden="true" />}
      {what}
    </span>
  );
}
