import type { ImportResponse } from '../../../../utils/contract/console/import';
import type { ImportOptions } from './import-options';

/**
 * Whether rows in a file give known people other names. Once they are accepted, the response no longer shows
 * it.
 */
export function hasRenames({ conflicts }: ImportResponse, { isRenaming }: ImportOptions): boolean {
  return isRenaming !== undefined || conflicts > 0;
}

/** Asks whether to import rows that give a known address another person’s name. */
export function RenameChoice({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label className="inline-flex items-start gap-2">
      <input
        type="checkbox"
        className="tick mt-0.5"
        checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        Import these rows and change the names
        <span className="block text-ink-3 text-small">
          Use this for people who changed their name or whose name was misspelled. If an address now belongs
          to someone else, leave this off.
        </span>
      </span>
    </label>
  );
}
