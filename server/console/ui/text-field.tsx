import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

/** A labeled text field, with its error right below. */
export function TextField({
  label,
  hint,
  issue,
  className = '',
  ...input
}: {
  label: string;
  hint?: ReactNode;
  issue?: string;
} & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="grid content-start gap-1 text-small">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        autoComplete="off"
        {...input}
        id={id}
        aria-describedby={`${id}-about`}
        aria-invalid={issue ? true : undefined}
        className={`field text-body aria-invalid:border-bad ${className}`}
      />
      <div id={`${id}-about`} className="grid gap-1 empty:hidden">
        {issue && (
          <p role="alert" className="text-bad">
            {issue}
          </p>
        )}
        {hint && <p className="text-ink-3">{hint}</p>}
      </div>
    </div>
  );
}
