import { Dialog } from '../../ui/dialog';
import { useChangeSource } from './use-sources';

/** Explains what removing a source’s secret or mapping does, and removes it. */
export function RemoveSettingDialog({
  id,
  what,
  effect,
  onClose,
}: {
  id: string;
  what: 'secret' | 'mapping';
  effect: string;
  onClose: () => void;
}) {
  const change = useChangeSource(id);
  return (
    <Dialog title={`Remove the ${what}?`} onClose={onClose}>
      <p className="text-ink-2">{effect}</p>
      <div className="mt-5 flex gap-2">
        <button
          type="button"
          className="push-on bg-bad! text-ground!"
          disabled={change.isPending}
          onClick={() => change.mutate({ [what]: null }, { onSuccess: onClose })}
        >
          {change.isPending ? 'Removing…' : 'Remove'}
        </button>
        <form method="dialog">
          <button type="submit" className="push min-h-9!">
            Keep
          </button>
        </form>
      </div>
      <p role="alert" className="mt-2 text-bad empty:hidden">
        {change.error?.message}
      </p>
    </Dialog>
  );
}
