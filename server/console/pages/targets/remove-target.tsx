import type { Target } from '../../../../utils/contract/console/target';
import { goTo } from '../../app/route';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { formatRemoval } from './removal-text';
import { useRemoveTarget } from './use-targets';

/** Explains what is lost with a target, and removes it. */
export function RemoveTarget({ target, onClose }: { target: Target; onClose: () => void }) {
  const remove = useRemoveTarget(target.id, () => goTo('targets'));
  return (
    <ConfirmDialog
      title={`Remove ${target.name}?`}
      effect={formatRemoval(target)}
      label="Remove"
      busyLabel="Removing…"
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    />
  );
}
