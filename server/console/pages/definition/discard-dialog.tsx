import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog';

/** Says what will be lost, and discards it. */
export function DiscardDialog({
  title,
  children,
  isPending = false,
  problem,
  onDiscard,
  onClose,
}: {
  title: string;
  children: ReactNode;
  isPending?: boolean;
  problem?: string;
  onDiscard: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="text-ink-2">{children}</p>
      <div className="mt-5 flex gap-2">
        <button
          type="button"
          className="push-on bg-bad! text-ground!"
          disabled={isPending}
          onClick={onDiscard}
        >
          {isPending ? 'Discarding…' : 'Discard'}
        </button>
        <form method="dialog">
          <button type="submit" className="push min-h-9!">
            Keep
          </button>
        </form>
      </div>
      <p role="alert" className="mt-2 text-bad empty:hidden">
        {problem}
      </p>
    </Dialog>
  );
}
