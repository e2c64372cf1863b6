import type { Target } from '../../../utils/contract/target';
import { ConfirmDialog } from '../confirm-dialog';
import { useChangeTarget } from './use-targets';

/** Says what a target that is off misses, and turns it off. */
export function TurnOffTarget({ target, onClose }: { target: Target; onClose: () => void }) {
  const change = useChangeTarget(target.id);
  const { name, undelivered } = target;
  const waiting =
    undelivered > 0 ? ` ${sayWaiting(undelivered)} given up; you can try each again by hand.` : '';
  return (
    <ConfirmDialog
      title={`Turn off ${name}?`}
      effect={`What reps say while it is off is not sent to it, later neither; it stays in the inbox.${waiting}`}
      word="Turn off"
      busyWord="Turning off …"
      keepWord="Keep it on"
      isBusy={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ isOn: false }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

function sayWaiting(undelivered: number): string {
  return undelivered === 1 ? 'The delivery that waits is' : `The ${undelivered} deliveries that wait are`;
}
