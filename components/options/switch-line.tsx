import type { ReactNode } from 'react';

/** An on/off setting with an explanation. */
export function SwitchLine({
  label,
  children,
  isOn,
  isFixed = false,
  onChange,
}: {
  label: string;
  children?: ReactNode;
  isOn: boolean;
  /** Whether IT has fixed this setting. */
  isFixed?: boolean;
  onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="flex min-h-6 items-start gap-2.5">
      <input
        type="checkbox"
        className="tick mt-0.5"
        checked={isOn}
        disabled={isFixed}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        <span className="font-medium">{label}</span>
        {children && <span className="block text-ink-3 text-small">{children}</span>}
      </span>
    </label>
  );
}
