import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

export function ToggleChip({
  isOn,
  onToggle,
  children,
}: {
  isOn: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      className={`chip ${isOn ? 'border-transparent bg-accent-soft font-semibold text-accent' : 'border-control bg-card'}`}
      onClick={onToggle}
    >
      {isOn && <Check className="size-3" aria-hidden="true" />}
      {children}
    </button>
  );
}
