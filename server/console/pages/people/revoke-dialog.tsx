import { ConfirmDialog } from '../../ui/confirm-dialog';
import type { RevokeTarget } from './use-people';
import { useRevoke } from './use-people';

/** Explains what revoking does, and does it. */
export function RevokeDialog({ revoking, onClose }: { revoking: RevokeTarget; onClose: () => void }) {
  const { kind, id, what, effect } = revoking;
  const revoke = useRevoke();
  return (
    <ConfirmDialog
      title={`Revoke ${what}?`}
      effect={effect}
      label="Revoke"
      busyLabel="Revoking…"
      isBusy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate({ kind, id }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
