import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Lead } from '../../utils/contract/rep/lead';
import { maxNoteLength } from '../../utils/contract/shared/feedback';
import { useNoteDraft } from '../../utils/feedback/use-note-draft';
import { text } from '../../utils/i18n/text';

/** A one-line note to marketing. It is sent on blur, Enter or Ctrl+Enter and kept as a draft until then. */
export function NoteLine({
  lead,
  note,
  onSave,
}: {
  lead: Pick<Lead, 'id' | 'name'>;
  note: string;
  /** Resolves to whether the note is saved on this device. */
  onSave: (note: string) => Promise<boolean>;
}) {
  const { draft, saveDraft, discardDraft } = useNoteDraft(lead.id);
  const [typed, setTyped] = useState<string>();
  const [isConfirmed, setConfirmed] = useState(false);
  const line = typed ?? draft ?? note;
  const newest = useRef(line);
  newest.current = line;
  const saving = useRef<string>(undefined);
  const save = async () => {
    if (saving.current === line) return; // Enter followed by blur is one revision.
    saving.current = line;
    const isSaved = line === note || (await onSave(line));
    saving.current = undefined;
    if (!isSaved || newest.current !== line) return; // Keep what was typed in the meantime.
    discardDraft(); // Only once saved, because the popup may close before that.
    setTyped(undefined);
    setConfirmed(line !== '');
  };
  const label = text('note_label', lead.name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        className="field"
        aria-label={label}
        placeholder={label}
        dir="auto"
        maxLength={maxNoteLength}
        value={line}
        onChange={({ target }) => {
          setConfirmed(false);
          setTyped(target.value);
          saveDraft(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
        onBlur={() => {
          if (typed !== undefined) void save();
        }}
      />
      <p role="status" className="mt-1 flex items-center gap-1 text-accent text-small empty:hidden">
        {isConfirmed && (
          <>
            <Check className="confirm size-3.5" aria-hidden="true" />
            {text('note_saved')}
          </>
        )}
      </p>
    </form>
  );
}
