import { useState } from 'react';
import { maxNoteLength } from '../../utils/contract/shared/feedback';
import { isAboutGonePerson, isDisposition, type OutboxRow } from '../../utils/feedback/outbox/outbox-row';
import { summarizeOutboxRow } from '../../utils/feedback/summarize-outbox-row';
import { formatMoment } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import { useConnection } from '../../utils/team/connection-context';
import { FeedbackStatus } from './feedback-status';

/** Feedback that hasn't reached marketing: what it says, why it waits, and what can be done. */
export function UnsentRow({
  row,
  onResend,
  onUndo,
  onRemove,
  onNote,
}: {
  row: OutboxRow;
  onResend: () => void;
  onUndo: () => void;
  /** Removes feedback about someone who is gone from this device. */
  onRemove: () => void;
  /** Resolves to whether the note is saved on this device. */
  onNote: (note: string) => Promise<boolean>;
}) {
  const connection = useConnection();
  const note = isDisposition(row) ? row.item.body.note : undefined;
  const [edited, setEdited] = useState<string>();
  const saveNote = async (saved: string) => {
    const isSaved = await onNote(saved);
    if (isSaved) setEdited((newest) => (newest === saved ? undefined : newest)); // Keep what was typed since.
  };
  return (
    <li className="grid gap-1 rounded-lg border border-line p-3">
      <p>
        <b dir="auto" className="font-semibold">
          {row.name}
        </b>{' '}
        <span className="text-ink-3 text-small">{formatMoment(row.savedAt)}</span>
      </p>
      <p className="text-ink-2">{summarizeOutboxRow(row, connection)}</p>
      <p className="text-small text-warm">
        <FeedbackStatus row={row} isPaused={connection.paused !== undefined} />
      </p>
      {edited !== undefined && (
        <form
          className="flex gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void saveNote(edited);
          }}
        >
          <input
            className="field"
            aria-label={text('note_label', row.name)}
            maxLength={maxNoteLength}
            value={edited}
            onChange={({ target }) => setEdited(target.value)}
          />
          <button type="submit" className="push min-h-9 shrink-0">
            {text('save')}
          </button>
        </form>
      )}
      {isAboutGonePerson(row) ? (
        <button type="button" className="link justify-self-start" onClick={onRemove}>
          {text('remove')}
        </button>
      ) : (
        <p className="flex flex-wrap gap-x-4">
          {note !== undefined && edited === undefined && (
            <button type="button" className="link" onClick={() => setEdited(note)}>
              {text('edit_note')}
            </button>
          )}
          <button type="button" className="link" onClick={onResend}>
            {text('resend')}
          </button>
          {!row.item.body.withdrawn && (
            <button type="button" className="link" onClick={onUndo}>
              {text('withdraw')}
            </button>
          )}
        </p>
      )}
    </li>
  );
}
