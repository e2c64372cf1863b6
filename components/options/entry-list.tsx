import { text } from '../../utils/i18n/text';
import { FixedByIt } from './fixed-by-it';

/** The rep's own entries, each with a remove button, and the entries that IT has fixed. */
export function EntryList({
  entries,
  onRemove,
}: {
  entries: readonly { entry: string; isFixed?: boolean }[];
  onRemove: (entry: string) => void;
}) {
  if (entries.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {entries.map(({ entry, isFixed = false }) => (
        <li key={entry} className="flex flex-wrap items-center gap-x-3">
          <span className="min-w-0 flex-1 basis-40 font-medium">{entry}</span>
          <FixedByIt isFixed={isFixed} />
          {!isFixed && (
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
