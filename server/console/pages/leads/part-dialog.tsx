import type { Merge } from '../../../../utils/contract/console/merge';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { usePart } from './use-merges';

/** Says what follows when two leads are parted, and parts them. */
export function PartDialog({ merge, onClose }: { merge: Merge; onClose: () => void }) {
  const { id, goneAs, keptAs } = merge;
  const part = usePart();
  const [gone, kept] =
    goneAs.name === keptAs.name ? ['the first one', 'the second one'] : [goneAs.name, keptAs.name];
  return (
    <ConfirmDialog
      title="Part them again?"
      effect={`They are two again. What came by the addresses and ids of ${gone} is theirs alone, since they were joined, too; what ${kept} has from them goes. No system joins the two again; you can.`}
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
