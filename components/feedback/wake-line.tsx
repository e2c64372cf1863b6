import { AlarmClock } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import { WakeField } from './wake-field';

/** When the lead comes back to the rep: the usual day without a click, another one, or none. */
export function WakeLine({
  wakeAt,
  today,
  onChange,
}: {
  wakeAt: string | undefined;
  /** The team's. */
  today: string;
  onChange: (wakeAt: string | undefined) => void;
}) {
  const [state, setState] = useState<'shown' | 'changing' | 'changed'>('shown');
  if (state === 'changing') {
    const field = { wakeAt, today, onChange };
    return <WakeField {...field} onDone={() => setState('changed')} onLeave={() => setState('shown')} />;
  }
  return (
    <p className="flex items-baseline gap-2 text-small">
      <AlarmClock className="size-3.5 shrink-0 self-center text-ink-3" aria-hidden="true" />
      <span role="status" className="flex-1 text-ink-2">
        {wakeAt ? text(wakeAt > today ? 'wakes_on' : 'woke_on', formatDay(wakeAt)) : text('wakes_never')}
      </span>
      <button
        type="button"
        // biome-ignore lint/a11y/noAutofocus: the keyboard goes on from where the day was chosen.
        autoFocus={state === 'changed'}
        className="link shrink-0"
        onClick={() => setState('changing')}
      >
        {text('wake_change')}
      </button>
    </p>
  );
}
