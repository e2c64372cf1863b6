import { useState } from 'react';
import { type ImportEntry, type ImportUndone, undoDays } from '../../../../utils/contract/console/import';
import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/section';
import { formatUndone } from './format-undone';
import { ImportHistoryRow } from './import-history-row';
import { UndoDialog } from './undo-dialog';
import { useImportHistory } from './use-import-history';

/** Past imports. Each can be undone for a while. */
export function ImportHistory() {
  const { data, error, refetch } = useImportHistory();
  const [undoing, setUndoing] = useState<ImportEntry>();
  const [undone, setUndone] = useState<ImportUndone>();
  return (
    <Section title="Imported files">
      <p role="status" className="mb-2.5 text-accent empty:hidden">
        {undone && formatUndone(undone)}
      </p>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="the imported files" />)}
      {data?.length === 0 && (
        <p className="border-line border-t py-4 text-ink-3">
          No files imported yet. Each import is listed here and can be undone for {undoDays} days.
        </p>
      )}
      {data && data.length > 0 && (
        <ul className="border-line border-b">
          {data.map((entry) => (
            <ImportHistoryRow
              key={entry.id}
              entry={entry}
              onUndo={() => {
                setUndone(undefined);
                setUndoing(entry);
              }}
            />
          ))}
        </ul>
      )}
      {undoing && <UndoDialog entry={undoing} onUndone={setUndone} onClose={() => setUndoing(undefined)} />}
    </Section>
  );
}
