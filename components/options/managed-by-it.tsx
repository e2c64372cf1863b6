import { Lock } from 'lucide-react';
import { text } from '../../utils/i18n/text';

/** A note that IT has set this, or nothing. */
export function ManagedByIt({ isManaged }: { isManaged: boolean }) {
  if (!isManaged) return null;
  return (
    <p className="flex items-center gap-1.5 text-ink-3 text-small">
      <Lock className="size-3" aria-hidden="true" />
      {text('managed_by_it')}
    </p>
  );
}
