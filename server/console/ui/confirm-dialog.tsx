import { useEffect, useRef } from 'react';
import { Dialog } from './dialog';

/** Explains what an action will do, and does it once confirmed. Opens with the focus on the button that changes nothing. */
export function ConfirmDialog({
  title,
  effect,
  label,
  busyLabel = label,
  cancelLabel = 'Keep',
  isBusy = false,
  error = null,
  onConfirm,
  onClose,
}: {
  title: string;
  effect: string;
  /** The confirm button's text, normally and while busy. */
  label: string;
  busyLabel?: string;
  /** The text of the other button, which changes nothing. */
  cancelLabel?: string;
  isBusy?: boolean;
  error?: Error | null;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <Dialog title={title} isBusy={isBusy} onClose={onClose}>
      <p className="text-ink-2">{effect}</p>
      <div className="mt-5 flex gap-2">
        <button type="button" className="push-on bg-bad! text-ground!" disabled={isBusy} onClick={onConfirm}>
          {isBusy ? busyLabel : label}
        </button>
        <form method="dialog">
          <button ref={cancel} type="submit" className="push min-h-9!" disabled={isBusy}>
            {cancelLabel}
          </button>
        </form>
      </div>
      <p role="alert" className="mt-2 text-bad empty:hidden">
        {error?.message}
      </p>
    </Dialog>
  );
}
