import { Check } from 'lucide-react';
import { useState } from 'react';
import type { Me } from '../utils/contract/team';

const shownAtFirst = 6;

/** Reasons to tap, as many as apply. */
export function ReasonChips({
  reasons,
  chosen,
  onToggle,
}: {
  reasons: Me['elements'];
  chosen: string[];
  onToggle: (reason: string) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  if (reasons.length === 0) return null;
  const shown = isOpen
    ? reasons
    : reasons.filter(({ id }, index) => index < shownAtFirst || chosen.includes(id));
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">Reasons</legend>
      {shown.map(({ id, label }) => {
        const isChosen = chosen.includes(id);
        return (
          <button
            key={id}
            type="button"
            aria-pressed={isChosen}
            className={`inline-flex min-h-7 items-center gap-1.5 rounded-full border px-2.5 ${
              isChosen ? 'border-transparent bg-accent-soft font-semibold text-accent' : 'border-line bg-card'
            }`}
            onClick={() => onToggle(id)}
          >
            {isChosen && <Check className="size-3" aria-hidden="true" />}
            {label}
          </button>
        );
      })}
      {shown.length < reasons.length && (
        <button
          type="button"
          className="inline-flex min-h-7 items-center rounded-full border border-line border-dashed px-2.5 text-ink-2"
          onClick={() => setOpen(true)}
        >
          More…
        </button>
      )}
    </fieldset>
  );
}
