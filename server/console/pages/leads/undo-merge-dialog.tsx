import type { Merge } from '../../../../utils/contract/console/merge';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useUndoMerge } from './use-merges';

/** Explains what undoing a merge does, and undoes it. */
export function UndoMergeDialog({ merge, onClose }: { merge: Merge; onClose: () => void }) {
  const { id, mergedBefore, keptBefore } = merge;
  const undo = useUndoMerge();
  const [merged, kept] =
    mergedBefore.name === keptBefore.name
      ? ['the first one', 'the second one']
      : [mergedBefore.name, keptBefore.name];
  return (
    <ConfirmDialog
      title="Split these leads?"
      effect={`They become two leads again. Everything received under the addresses and IDs of ${merged} goes back to it, including what arrived since the merge, and no longer counts for ${kept}. Tools won’t merge them again, but you can.`}
      label="Split"
      busyLabel="Splitting…"
      cancelLabel="Keep merged"
      isBusy={undo.isPending}
      error={undo.error}
      onConfirm={() => undo.mutate(id, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
