import type { Target } from '../../../utils/contract/target';
import { Dialog } from '../dialog';
import { TargetForm } from './target-form';
import { useChangeTarget } from './use-targets';

/** Changes a target's name, its URL where another one is given, and what it hears of. */
export function ChangeTarget({ target, onClose }: { target: Target; onClose: () => void }) {
  const change = useChangeTarget(target.id);
  return (
    <Dialog title={`Change ${target.name}`} onClose={onClose}>
      <TargetForm
        target={target}
        word="Save"
        busyWord="Saving …"
        isBusy={change.isPending}
        error={change.error}
        onSubmit={({ name, url, kinds }) =>
          change.mutate({ name, kinds, ...(url && { url }) }, { onSuccess: onClose })
        }
      />
    </Dialog>
  );
}
