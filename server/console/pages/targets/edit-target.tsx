import type { Target } from '../../../../utils/contract/console/target';
import { Dialog } from '../../ui/dialog';
import { TargetForm } from './target-form';
import { useChangeTarget } from './use-targets';

/**
 * Changes a target: its name, its URL if a new one is given, what it receives, and whether it may use plain
 * HTTP.
 */
export function EditTarget({ target, onClose }: { target: Target; onClose: () => void }) {
  const change = useChangeTarget(target.id);
  return (
    <Dialog title={`Edit ${target.name}`} onClose={onClose}>
      <TargetForm
        target={target}
        label="Save"
        busyLabel="Saving…"
        change={change}
        onSubmit={({ name, url, kinds, allowsHttp }) =>
          change.mutate({ name, kinds, allowsHttp, ...(url && { url }) }, { onSuccess: onClose })
        }
      />
    </Dialog>
  );
}
