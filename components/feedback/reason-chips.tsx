import { useState } from 'react';
import type { PicklistOption } from '../../utils/contract/shared/team';
import { optionLabel } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { ToggleChip } from '../ui/toggle-chip';

const shownAtFirst = 6;
/** Keys in the popup. Z undoes. */
const shortcuts = 'abcdefghijklmnopqrstuvwxy';

/** Reasons to pick, as many as apply, with the suggested one first. */
export function ReasonChips({
  reasons,
  chosen,
  first,
  onToggle,
}: {
  reasons: readonly PicklistOption[];
  chosen: string[];
  first?: string;
  onToggle: (reason: string) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  if (reasons.length === 0) return null;
  const inOrder = [...reasons].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  const shown = isOpen
    ? inOrder
    : inOrder.filter(({ id }, index) => index < shownAtFirst || chosen.includes(id));
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{text('reasons')}</legend>
      {shown.map((reason, index) => (
        <ToggleChip
          key={reason.id}
          isOn={chosen.includes(reason.id)}
          shortcut={shortcuts[index]}
          onToggle={() => onToggle(reason.id)}
        >
          {optionLabel(reason)}
        </ToggleChip>
      ))}
      {shown.length < reasons.length && (
        <button
          type="button"
          className="chip border-control border-dashed text-ink-2"
          onClick={() => setOpen(true)}
        >
          {text('more')}
        </button>
      )}
    </fieldset>
  );
}
