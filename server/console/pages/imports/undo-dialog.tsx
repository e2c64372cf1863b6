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
      word="Undo the import"
      busyWord="Undoing …"
      keepWord="Keep it"
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

const rest = 'Anything that has been used since stays. People whom the file erased stay erased.';
const effects = {
  people: `People whom this file added are removed, and what it changed about others is as it was before. ${rest}`,
  content: `Content that this file added is removed, and what it changed is as it was before. ${rest}`,
  engagement: `What people did according to this file is removed, and scores are counted without it. People and content that it added are removed. ${rest}`,
} as const;
