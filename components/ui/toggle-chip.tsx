import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

/** A choice that can be on or off beside others. */
export function ToggleChip({
  isOn,
  shortcut,
  onToggle,
  children,
}: {
  isOn: boolean;
  /** The key for it in the popup. */
  shortcut?: string;
  onToggle: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      data-key={shortcut}
      className={`chip ${isOn ? 'border-transparent bg-accent-soft font-semibold text-accent' : 'border-control bg-card'}`}
      onClick={onToggle}
    >
      {isOn && <Check className="size-3" aria-hidden="true" />}
      {children}
    </button>
  );
}
