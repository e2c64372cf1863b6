import { useState } from 'react';
import type { Target } from '../../../../utils/contract/console/target';
import { DisableTarget } from './disable-target';
import { EditTarget } from './edit-target';
import { RemoveTarget } from './remove-target';
import { TestOutcome } from './test-outcome';
import { useChangeTarget, useTestTarget } from './use-targets';

/** The actions an admin can take on a target. */
export function TargetActions({ target }: { target: Target }) {
  const [open, setOpen] = useState<'change' | 'off' | 'remove'>();
  const test = useTestTarget(target.id);
  const change = useChangeTarget(target.id);
  const close = () => setOpen(undefined);
  const isUntested = !target.lastSuccessAt && !target.failingSince && target.isEnabled;
  return (
    <section aria-label="Actions" className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className={isUntested ? 'push-on min-h-8!' : 'push'}
          disabled={test.isPending}
          onClick={() => test.mutate(undefined)}
        >
          {test.isPending ? 'Sending…' : 'Send test'}
        </button>
        <button type="button" className="push" onClick={() => setOpen('change')}>
          Edit
        </button>
        {target.isEnabled ? (
          <button type="button" className="push" onClick={() => setOpen('off')}>
            Turn off
          </button>
        ) : (
          <button
            type="button"
            className="push"
            disabled={change.isPending}
            onClick={() => change.mutate({ isEnabled: true })}
          >
            {change.isPending ? 'Turning on…' : 'Turn on'}
          </button>
        )}
        <button type="button" className="push text-bad" onClick={() => setOpen('remove')}>
          Remove
        </button>
      </div>
      <TestOutcome test={test} />
      <p role="alert" className="text-bad empty:hidden">
        {change.error?.message}
      </p>
      {open === 'change' && <EditTarget target={target} onClose={close} />}
      {open === 'off' && <DisableTarget target={target} onClose={close} />}
      {open === 'remove' && <RemoveTarget target={target} onClose={close} />}
    </section>
  );
}
