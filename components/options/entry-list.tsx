import { text } from '../../utils/i18n/text';
import { ManagedByIt } from './managed-by-it';

/** The rep's entries, each with a button to remove it, and the entries that IT has set. */
export function EntryList({
  entries,
  onRemove,
}: {
  entries: readonly { entry: string; isManaged?: boolean }[];
  onRemove: (entry: string) => void;
}) {
  if (entries.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {entries.map(({ entry, isManaged = false }) => (
        <li key={entry} className="flex flex-wrap items-center gap-x-3">
          <span className="min-w-0 flex-1 basis-40 font-medium">{entry}</span>
          <ManagedByIt isManaged={isManaged} />
          {!isManaged && (
            <button
              type="button"
              className="link"
              aria-label={text('never_remove', entry)}
              onClick={() => onRemove(entry)}
            >
              {text('remove')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
