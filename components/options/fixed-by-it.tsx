import { Lock } from 'lucide-react';
import { text } from '../../utils/i18n/text';

/** Says that IT has fixed a setting. Renders nothing otherwise. */
export function FixedByIt({ isFixed }: { isFixed: boolean }) {
  if (!isFixed) return null;
  return (
    <p className="flex items-center gap-1.5 text-ink-3 text-small">
      <Lock className="size-3" aria-hidden="true" />
      {text('fixed_by_it')}
    </p>
  );
}
