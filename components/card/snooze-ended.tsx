import { AlarmClock } from 'lucide-react';
import type { Lead } from '../../utils/contract/rep/lead';
import { snoozeEndedText } from '../../utils/i18n/snooze-ended-text';
import { text } from '../../utils/i18n/text';
import { useMe } from '../../utils/team/connection-context';

/** For a lead whose snooze ended: the feedback that snoozed it. */
export function SnoozeEnded({ lead: { history } }: { lead: Pick<Lead, 'history'> }) {
  const me = useMe();
  const entry = history.find(({ snooze }) => snooze?.hasEnded);
  if (!entry) return null;
  return (
    <p className="flex gap-2.5 rounded-xl bg-accent-soft px-3 py-2.5">
      <AlarmClock className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden="true" />
      <span>
        <b className="font-semibold">{text('snooze_ended')}</b> {snoozeEndedText(entry, me)}
      </span>
    </p>
  );
}
