import { useState } from 'react';
import type { ImportEntry, ImportUndone } from '../../../../utils/contract/console/import';
import { Trouble } from '../../app/trouble';
import { Part } from '../../ui/part';
import { Waiting } from '../../ui/waiting';
import { HistoryRow } from './history-row';
import { sayUndone } from './say-undone';
import { UndoDialog } from './undo-dialog';
import { useHistory } from './use-history';

/** Files that were imported, each to undo for 30 days. */
export function History() {
  const { data, error, refetch } = useHistory();
  const [undoing, setUndoing] = useState<ImportEntry>();
  const [undone, setUndone] = useState<ImportUndone>();
  return (
    <Part title="Imported files">
      <p role="status" className="mb-2.5 text-accent empty:hidden">
        {undone && sayUndone(undone)}
      </p>
      {!data && (error ? <Trouble error={error} onRetry={refetch} /> : <Waiting what="the imported files" />)}
      {data?.length === 0 && (
        <p className="border-line border-t py-4 text-ink-3">
          No file has been imported yet. Each one is listed here, and can be undone for 30 days.
        </p>
      )}
      {data && data.length > 0 && (
        <ul className="border-line border-b">
          {data.map((entry) => (
            <HistoryRow
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
    </Part>
  );
}
