import type { ImportEntry, ImportUndone } from '../../../../utils/contract/console/import';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useUndoImport } from './use-import-history';

/** Explains what undoing an import does, and undoes it. */
export function UndoDialog({
  entry,
  onUndone,
  onClose,
}: {
  entry: ImportEntry;
  onUndone: (undone: ImportUndone) => void;
  onClose: () => void;
}) {
  const undo = useUndoImport();
  const what = entry.fileName ? `“${entry.fileName}”` : 'this import';
  return (
    <ConfirmDialog
      title={`Undo ${what}?`}
      effect={effects[entry.kind]}
      label="Undo import"
      busyLabel="Undoing…"
      cancelLabel="Keep import"
      isBusy={undo.isPending}
      error={undo.error}
      onConfirm={() =>
        undo.mutate(entry.id, {
          onSuccess: (undone) => {
            onUndone(undone);
            onClose();
          },
        })
      }
      onClose={onClose}
    />
  );
}

const keptNote = 'Anything used since is kept. People the file erased stay erased.';
const effects = {
  people: `This removes the people this file added and restores what it changed about others. ${keptNote}`,
  content: `This removes the content this file added and restores what it changed. ${keptNote}`,
  engagement: `This removes the engagement in this file and the people and content it added, and recalculates scores. ${keptNote}`,
} as const;
