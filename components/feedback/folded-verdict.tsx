import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '../../utils/i18n/text';

/** A verdict given a while ago, in one line, so that the card has the space. */
export function FoldedVerdict({
  verdict,
  status,
  action,
  onAction,
}: {
  verdict: string;
  status: ReactNode;
  action: 'edit' | 'new_feedback';
  onAction: () => void;
}) {
  return (
    <p className="flex items-center gap-2">
      <Check className="size-4 shrink-0 text-accent" aria-hidden="true" />
      <span className="min-w-0 flex-1">
        <b className="font-semibold">{verdict}</b> <span className="text-ink-3 text-small">{status}</span>
      </span>
      <button type="button" className="link shrink-0" onClick={onAction}>
        {text(action)}
      </button>
    </p>
  );
}
