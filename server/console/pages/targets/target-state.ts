import type { Target } from '../../../../utils/contract/console/target';
import { shortDateTime } from '../../ui/format';

/** A target's state in a few words, with details. */
export interface TargetState {
  label: string;
  detail?: string;
  tone: 'good' | 'warm' | 'bad' | 'quiet';
}

/** A target's state. The worst condition wins. */
export function toTargetState(target: Target, now = Date.now()): TargetState {
  const { isEnabled, disabled, pausedUntil, failingSince, lastSuccessAt, nextAttemptAt } = target;
  if (disabled)
    return {
      label: `Off since ${shortDateTime(disabled.at)}`,
      detail: `${disabled.reason}${formatHeld(target)}`,
      tone: 'bad',
    };
  if (!isEnabled)
    return { label: 'Off', detail: `Nothing is sent to it.${formatHeld(target)}`, tone: 'quiet' };
  const next = nextAttemptAt && `Next attempt ${formatNextAttempt(nextAttemptAt, now)}.`;
  if (pausedUntil && Date.parse(pausedUntil) > now) {
    const label = `Paused until ${shortDateTime(pausedUntil)}`;
    return { label, detail: 'It asked Passback to wait until then.', tone: 'warm' };
  }
  if (failingSince) {
    const detail = next ?? 'Nothing is waiting. Send a test to check whether it works again.';
    return { label: `Failing since ${shortDateTime(failingSince)}`, detail, tone: 'bad' };
  }
  if (lastSuccessAt) {
    return { label: 'Healthy', detail: `Last delivery ${shortDateTime(lastSuccessAt)}.`, tone: 'good' };
  }
  return { label: 'Nothing sent yet', detail: next, tone: 'quiet' };
}

function formatHeld({ held }: Target): string {
  if (held === 0) return '';
  const updates = held === 1 ? '1 update is' : `${held} updates are`;
  return ` ${updates} held and will be sent when you turn it on.`;
}

/** When the next attempt is due; an overdue one can happen any moment. */
export function formatNextAttempt(at: string, now = Date.now()): string {
  return Date.parse(at) <= now ? 'any moment' : shortDateTime(at);
}
