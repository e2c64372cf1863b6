import { ConfirmDialog } from '../../ui/confirm-dialog';
import { type RevokeTarget, useRevoke } from './use-people';

const actions = {
  revoke: { verb: 'Revoke', label: 'Revoke', busyLabel: 'Revoking…' },
  end: { verb: 'End', label: 'End session', busyLabel: 'Ending…' },
} as const;

/** Explains what target access or ending a session does, and does it. */
export function RevokeDialog({ target, onClose }: { target: RevokeTarget; onClose: () => void }) {
  const { kind, id, what, effect } = target;
  const revoke = useRevoke();
  const { verb, label, busyLabel } = actions[kind === 'session' ? 'end' : 'revoke'];
  return (
    <ConfirmDialog
      title={`${verb} ${what}?`}
      effect={effect}
      label={label}
      busyLabel={busyLabel}
      isBusy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate({ kind, id }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
