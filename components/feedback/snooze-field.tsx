import { useId, useState } from 'react';
import { addDays } from '../../utils/contract/shared/day';
import { longestSnoozeDays } from '../../utils/contract/shared/team';
import { formatDay } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';

/** Picks another snooze day, or none. A day in range is applied as soon as it is entered. */
export function SnoozeField({
  snoozedUntil,
  today,
  onChange,
  onDone,
  onLeave,
}: {
  snoozedUntil: string | undefined;
  today: string;
  onChange: (snoozedUntil: string | undefined) => void;
  onDone: () => void;
  /** Called when focus leaves the field. */
  onLeave: () => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState(snoozedUntil ?? '');
  const [first, last] = [addDays(today, 1), addDays(today, longestSnoozeDays)];
  const isOutOfRange = typed !== '' && (typed < first || typed > last) && typed !== snoozedUntil;
  return (
    <form
      className="grid gap-1 text-small"
      onKeyDown={(event) => {
        const isDone =
          event.key === 'Escape' || (event.key === 'Enter' && event.target instanceof HTMLInputElement);
        if (!isDone) return;
        event.preventDefault(); // Enter would open the date picker, Escape would close the popup.
        event.stopPropagation();
        onDone();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onLeave();
      }}
    >
      <label htmlFor={id} className="text-ink-2">
        {text('snooze_label')}
      </label>
      <div className="flex items-center gap-2">
        <input
          id={id}
          type="date"
          // biome-ignore lint/a11y/noAutofocus: the user opened the field with a click.
          autoFocus
          className="field flex-1"
          min={first}
          max={last}
          value={typed}
          aria-invalid={isOutOfRange}
          aria-describedby={`${id}-range`}
          onChange={({ target: { value } }) => {
            setTyped(value);
            if (value >= first && value <= last) onChange(value);
          }}
        />
        <button
          type="button"
          className="link shrink-0"
          onClick={() => {
            onChange(undefined);
            onDone();
          }}
        >
          {text('snooze_never')}
        </button>
      </div>
      <p id={`${id}-range`} className="text-warm empty:hidden">
        {isOutOfRange && text('snooze_range', formatDay(first), formatDay(last))}
      </p>
    </form>
  );
}
