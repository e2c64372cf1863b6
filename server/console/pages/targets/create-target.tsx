import { useState } from 'react';
import { goTo } from '../../app/route';
import { Dialog } from '../../ui/dialog';
import { NewSecret } from '../../ui/new-secret';
import { TargetForm } from './target-form';
import { useCreateTarget } from './use-targets';

/** Creates a target, shows a webhook's secret this one time, and goes to the target's page. */
export function CreateTarget({ onClose }: { onClose: () => void }) {
  const make = useCreateTarget();
  const [made, setMade] = useState<{ id: string; secret: string }>();
  const goToIt = (id: string) => {
    onClose();
    goTo(`targets/${id}`);
  };
  if (made) {
    return (
      <NewSecret
        title="The webhook’s secret"
        next="Your system verifies by it that what comes is Passback’s: as Standard Webhooks has it."
        keep="It is shown this once. Who loses it removes the target and adds another one."
        secret={made.secret}
        onClose={() => goToIt(made.id)}
      />
    );
  }
  return (
    <Dialog title="Add a target" onClose={onClose}>
      <TargetForm
        word="Add it"
        busyWord="Adding …"
        isBusy={make.isPending}
        error={make.error}
        onSubmit={(input) =>
          make.mutate(input, {
            onSuccess: ({ id, secret }) => (secret ? setMade({ id, secret }) : goToIt(id)),
          })
        }
      />
    </Dialog>
  );
}
