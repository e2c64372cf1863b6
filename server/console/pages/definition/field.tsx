import { type ReactNode, useId } from 'react';

/** A labeled text field with its error. */
export function Field({
  label,
  value,
  onChange,
  issue,
  hint,
  isNumber = false,
  isLong = false,
  list,
  placeholder,
  labelClass = '',
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  issue: string | undefined;
  hint?: ReactNode;
  isNumber?: boolean;
  /** Whether it grows as the user types. */
  isLong?: boolean;
  /** The id of its list of suggestions. */
  list?: string;
  /** What an empty field means. */
  placeholder?: string;
  labelClass?: string;
}) {
  const id = useId();
  const shared = {
    id,
    value,
    className: `field scroll-my-28 placeholder:text-ink-3 ${issue ? 'border-bad!' : ''}`,
    'aria-invalid': issue !== undefined,
    'aria-describedby': `${id}-about`,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <div className="grid min-w-0 content-start gap-1">
      <label htmlFor={id} className={`font-semibold text-small ${labelClass}`}>
        {label}
      </label>
      {isLong ? (
        <textarea
          {...shared}
          rows={1}
          className={`${shared.className} field-sizing-content resize-none py-2`}
          spellCheck={false}
        />
      ) : (
        <input
          {...shared}
          list={list}
          placeholder={placeholder}
          maxLength={200}
          autoComplete="off"
          inputMode={isNumber ? 'decimal' : undefined}
        />
      )}
      <div id={`${id}-about`} className="text-small empty:hidden">
        {issue && <p className="text-bad">{issue}</p>}
        {hint && <p className="text-ink-3">{hint}</p>}
      </div>
    </div>
  );
}
