import { useState } from 'react';
import { goTo } from '../../app/route';
import { Dialog } from '../../ui/dialog';
import { NewSecret } from '../../ui/new-secret';
import { TargetForm } from './target-form';
import { useCreateTarget } from './use-targets';

/** Creates a target, shows a webhook's secret this one time, and goes to the target's page. */
export function CreateTarget({ onClose }: { onClose: () => void }) {
  const create = useCreateTarget();
  const [created, setCreated] = useState<{ id: string; secret: string }>();
  const goToTarget = (id: string) => {
    onClose();
    goTo(`targets/${id}`);
  };
  if (created) {
    return (
      <NewSecret
        title="Webhook secret"
        next="Use it to verify that deliveries come from Passback, as described by Standard Webhooks."
        notice="It’s shown only once. If you lose it, remove the target and add a new one."
        secret={created.secret}
        onClose={() => goToTarget(created.id)}
      />
    );
  }
  return (
    <Dialog title="Add target" onClose={onClose}>
      <TargetForm
        label="Add target"
        busyLabel="Adding…"
        change={create}
        onSubmit={(input) =>
          create.mutate(input, {
            onSuccess: ({ id, secret }) => (secret ? setCreated({ id, secret }) : goToTarget(id)),
          })
        }
      />
    </Dialog>
  );
}
