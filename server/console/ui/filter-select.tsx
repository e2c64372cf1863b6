import { useId } from 'react';
import type { PicklistOption } from '../../../utils/contract/shared/team';

/** A filter by one of several values, or any. A value that isn't among the options, such as of an old link, stays. */
export function FilterSelect({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly Pick<PicklistOption, 'id' | 'label'>[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const id = useId();
  const isListed = value === undefined || options.some((option) => option.id === value);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="text-ink-3 text-small">
        {label}
      </label>
      <select
        id={id}
        className={`field ${value ? 'border-accent! font-semibold' : ''}`}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || undefined)}
      >
        <option value="">Any</option>
        {!isListed && <option value={value}>{value}</option>}
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
