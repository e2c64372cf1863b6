import { Dialog } from './dialog';

/** Explains what an action will do, and does it once confirmed. */
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
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="text-ink-2">{effect}</p>
      <div className="mt-5 flex gap-2">
        <button type="button" className="push-on bg-bad! text-ground!" disabled={isBusy} onClick={onConfirm}>
          {isBusy ? busyLabel : label}
        </button>
        <form method="dialog">
          <button type="submit" className="push min-h-9!">
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
