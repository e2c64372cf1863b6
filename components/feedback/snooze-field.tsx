import { type ReactNode, useId, useState } from 'react';
import { addDays } from '../../utils/contract/shared/day';
import { longestSnoozeDays } from '../../utils/contract/shared/team';
import { snoozePresets } from '../../utils/feedback/suggest/suggest-snooze';
import { formatDay } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';

const presets = [
  ['tomorrow', 'snooze_tomorrow'],
  ['week', 'snooze_week'],
  ['month', 'snooze_month'],
  ['quarter', 'snooze_quarter'],
] as const;

/** Picks another snooze day by its name or its date, or none. A day in range is applied as soon as it is entered. */
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
  const [typed, setTyped] = useState<string>();
  const days = snoozePresets(today);
  const choose = (day: string | undefined) => {
    onChange(day);
    onDone();
  };
  return (
    <form
      className="grid gap-1.5 text-small"
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
      <p className="text-ink-2">{text('snooze_label')}</p>
      <ul className="flex flex-wrap gap-1.5">
        {presets.map(([name, key], index) => (
          <li key={name}>
            <button
              type="button"
              // biome-ignore lint/a11y/noAutofocus: the user opened the choice with a click.
              autoFocus={index === 0}
              className="chip border-control bg-card"
              title={formatDay(days[name])}
              onClick={() => choose(days[name])}
            >
              {text(key)}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="chip border-control border-dashed text-ink-2"
            aria-expanded={typed !== undefined}
            onClick={() => setTyped(typed === undefined ? (snoozedUntil ?? '') : undefined)}
          >
            {text('snooze_pick')}
          </button>
        </li>
        {snoozedUntil !== undefined && snoozedUntil > today && (
          <ExtraChoice onChoose={() => choose(today)}>{text('snooze_wake')}</ExtraChoice>
        )}
        <ExtraChoice onChoose={() => choose(undefined)}>{text('snooze_never')}</ExtraChoice>
      </ul>
      {typed !== undefined && (
        <DateField
          typed={typed}
          snoozedUntil={snoozedUntil}
          today={today}
          onType={(day, isValid) => {
            setTyped(day);
            if (isValid) onChange(day);
          }}
        />
      )}
    </form>
  );
}

function ExtraChoice({ onChoose, children }: { onChoose: () => void; children: ReactNode }) {
  return (
    <li>
      <button type="button" className="chip border-control border-dashed text-ink-2" onClick={onChoose}>
        {children}
      </button>
    </li>
  );
}

function DateField({
  typed,
  snoozedUntil,
  today,
  onType,
}: {
  typed: string;
  snoozedUntil: string | undefined;
  today: string;
  onType: (day: string, isValid: boolean) => void;
}) {
  const id = useId();
  const [first, last] = [addDays(today, 1), addDays(today, longestSnoozeDays)];
  const isOutOfRange = typed !== '' && (typed < first || typed > last) && typed !== snoozedUntil;
  return (
    <>
      <input
        type="date"
        // biome-ignore lint/a11y/noAutofocus: the user opened the field with a click.
        autoFocus
        className="field"
        aria-label={text('snooze_label')}
        min={first}
        max={last}
        value={typed}
        aria-invalid={isOutOfRange}
        aria-describedby={`${id}-range`}
        onChange={({ target: { value } }) => onType(value, value >= first && value <= last)}
      />
      <p id={`${id}-range`} className="text-warm empty:hidden">
        {isOutOfRange && text('snooze_range', formatDay(first), formatDay(last))}
      </p>
    </>
  );
}
