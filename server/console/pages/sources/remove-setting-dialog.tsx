import { ConfirmDialog } from '../../ui/confirm-dialog';
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
    <ConfirmDialog
      title={`Remove the ${what}?`}
      effect={effect}
      label="Remove"
      busyLabel="Removing…"
      isBusy={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ [what]: null }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
