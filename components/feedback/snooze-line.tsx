import { AlarmClock } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import { SnoozeField } from './snooze-field';

/** Shows when the lead's snooze ends, and changes or removes it. */
export function SnoozeLine({
  snoozedUntil,
  today,
  onChange,
}: {
  snoozedUntil: string | undefined;
  /** Today in the team's time zone. */
  today: string;
  onChange: (snoozedUntil: string | undefined) => void;
}) {
  const [state, setState] = useState<'shown' | 'changing' | 'changed'>('shown');
  if (state === 'changing') {
    return (
      <SnoozeField
        snoozedUntil={snoozedUntil}
        today={today}
        onChange={onChange}
        onDone={() => setState('changed')}
        onLeave={() => setState('shown')}
      />
    );
  }
  return (
    <p className="flex items-baseline gap-2 text-small">
      <AlarmClock className="size-3.5 shrink-0 self-center text-ink-3" aria-hidden="true" />
      <span role="status" className="flex-1 text-ink-2">
        {snoozedUntil
          ? text(snoozedUntil > today ? 'snooze_until' : 'snooze_ended_on', formatDay(snoozedUntil))
          : text('snooze_off')}
      </span>
      <button
        type="button"
        // biome-ignore lint/a11y/noAutofocus: returns the focus from the date field, which is closed.
        autoFocus={state === 'changed'}
        className="link shrink-0"
        onClick={() => setState('changing')}
      >
        {text('snooze_change')}
      </button>
    </p>
  );
}
