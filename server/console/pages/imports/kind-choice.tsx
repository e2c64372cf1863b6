import type { ImportKind } from '../../../../utils/contract/console/import';
import { importKinds } from './import-kinds';

/** Chooses what the file contains. */
export function KindChoice({
  kind,
  isDisabled,
  onChange,
}: {
  kind: ImportKind;
  isDisabled: boolean;
  onChange: (kind: ImportKind) => void;
}) {
  return (
    <fieldset className="grid gap-2 sm:grid-cols-3" disabled={isDisabled}>
      <legend className="mb-1.5 font-semibold text-small">What does the file contain?</legend>
      {importKinds.map(({ id, label, what }) => (
        <label
          key={id}
          className="flex gap-2 rounded-lg border border-line bg-card p-3 has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type="radio"
            name="kind"
            className="tick mt-0.5"
            checked={id === kind}
            onChange={() => onChange(id)}
          />
          <span>
            <span className="block font-semibold">{label}</span>
            <span className="block text-ink-2 text-small">{what}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
