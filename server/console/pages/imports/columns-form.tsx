import { useId } from 'react';
import type { ImportColumns, ImportKind } from '../../../../utils/contract/console/import';
import { listMeanings, toColumnLabel } from './column-labels';

const ignored = '';

/** What each column in a file means, editable. */
export function ColumnsForm({
  kind,
  meanings,
  isDisabled,
  onChange,
}: {
  kind: ImportKind;
  meanings: ImportColumns;
  isDisabled: boolean;
  onChange: (header: string, meaning: string) => void;
}) {
  const id = useId();
  return (
    <ul>
      {Object.entries(meanings).map(([header, meaning], index) => (
        <li
          key={header}
          className="grid items-center gap-x-4 gap-y-1 border-line border-t py-1.5 sm:grid-cols-2"
        >
          <label htmlFor={`${id}-${index}`} className="min-w-0" dir="auto">
            {header.trim() || 'Unnamed column'}
          </label>
          <select
            id={`${id}-${index}`}
            className={`field ${meaning === ignored ? 'text-ink-3' : ''}`}
            value={meaning}
            // Not `disabled`, which would lose the focus while the file is read again.
            aria-disabled={isDisabled}
            onChange={({ target }) => !isDisabled && onChange(header, target.value)}
          >
            <option value={ignored}>Skip</option>
            {listMeanings(kind).map((one) => (
              <option key={one} value={one}>
                {toColumnLabel(one)}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
