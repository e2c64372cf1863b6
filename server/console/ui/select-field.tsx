import { useId } from 'react';

/** A labeled select field. */
export function SelectField<Value extends string | number>({
  label,
  value,
  options,
  toLabel,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly Value[];
  toLabel: (value: Value) => string;
  onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div className="grid min-w-0 content-start gap-1">
      <label htmlFor={id} className="font-semibold text-small">
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => String(option) === target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {toLabel(option)}
          </option>
        ))}
      </select>
    </div>
  );
}
