import { Dialog } from './dialog';

/** Says what follows when something is taken away, and does it once it is confirmed. */
export function ConfirmDialog({
  title,
  effect,
  word,
  busyWord,
  keepWord = 'Keep',
  isBusy,
  error,
  onConfirm,
  onClose,
}: {
  title: string;
  effect: string;
  /** What the button says, and what it says while it is being done. */
  word: string;
  busyWord: string;
  /** What the other button says, which leaves all as it is. */
  keepWord?: string;
  isBusy: boolean;
  error: Error | null;
  onConfirm: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="text-ink-2">{effect}</p>
      <div className="mt-5 flex gap-2">
        <button type="button" className="push-on bg-bad! text-ground!" disabled={isBusy} onClick={onConfirm}>
          {isBusy ? busyWord : word}
        </button>
        <form method="dialog">
          <button type="submit" className="push min-h-9!">
            {keepWord}
          </button>
        </form>
      </div>
      <p role="alert" className="mt-2 text-bad empty:hidden">
        {error?.message}
      </p>
    </Dialog>
  );
}
