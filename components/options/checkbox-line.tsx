import type { ReactNode } from 'react';

/** A checkbox for a setting, with an explanation below its label. */
export function CheckboxLine({
  label,
  children,
  isOn,
  isDisabled = false,
  onChange,
}: {
  label: string;
  /** The explanation. */
  children?: ReactNode;
  isOn: boolean;
  isDisabled?: boolean;
  onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="flex min-h-6 items-start gap-2.5">
      <input
        type="checkbox"
        className="tick mt-0.5"
        checked={isOn}
        disabled={isDisabled}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        <span className="font-medium">{label}</span>
        {children && <span className="block text-ink-3 text-small">{children}</span>}
      </span>
    </label>
  );
}
