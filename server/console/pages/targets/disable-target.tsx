import type { Target } from '../../../../utils/contract/console/target';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useChangeTarget } from './use-targets';

/** Explains what happens to a target's deliveries while it is off, and turns it off. */
export function DisableTarget({ target, onClose }: { target: Target; onClose: () => void }) {
  const change = useChangeTarget(target.id);
  return (
    <ConfirmDialog
      title={`Turn off ${target.name}?`}
      effect="Its deliveries are held and sent when you turn it on again."
      label="Turn off"
      busyLabel="Turning off…"
      cancelLabel="Keep on"
      isBusy={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ isEnabled: false }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
