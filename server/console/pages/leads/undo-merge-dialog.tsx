import type { Merge } from '../../../../utils/contract/console/merge';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useUndoMerge } from './use-merges';

/** Explains what undoing a merge does, and undoes it. */
export function UndoMergeDialog({ merge, onClose }: { merge: Merge; onClose: () => void }) {
  const { id, mergedBefore, keptBefore } = merge;
  const part = useUndoMerge();
  const [merged, kept] =
    mergedBefore.name === keptBefore.name
      ? ['the first one', 'the second one']
      : [mergedBefore.name, keptBefore.name];
  return (
    <ConfirmDialog
      title="Part them again?"
      effect={`They are two again. What came by the addresses and ids of ${merged} is theirs alone, since they were joined, too; what ${kept} has from them goes. No system joins the two again; you can.`}
      word="Part them"
      busyWord="Parting …"
      keepWord="Keep as one"
      isBusy={part.isPending}
      error={part.error}
      onConfirm={() => part.mutate(id, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
