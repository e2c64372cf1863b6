import type { Target } from '../../../../utils/contract/console/target';
import { goTo } from '../../app/route';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useRemoveTarget } from './use-targets';

/** Explains what is lost with a target, and removes it. */
export function RemoveTarget({ target, onClose }: { target: Target; onClose: () => void }) {
  const remove = useRemoveTarget(target.id, () => goTo('targets'));
  const { name, kind, undelivered } = target;
  const lost = [
    'Its URL',
    kind === 'webhook' && 'its secret',
    undelivered > 0 && (undelivered === 1 ? '1 waiting delivery' : `${undelivered} waiting deliveries`),
    'its delivery history',
  ].filter(Boolean);
  return (
    <ConfirmDialog
      title={`Remove ${name}?`}
      effect={`${lost.slice(0, -1).join(', ')} and ${lost.at(-1)} are permanently deleted. What it has received stays there, and feedback stays in the inbox.`}
      label="Remove"
      busyLabel="Removing…"
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    />
  );
}
