import type { Target } from '../../../../utils/contract/console/target';
import { shortDateTime } from '../../ui/format';

/** A target's state in a few words, with details. */
export interface TargetState {
  label: string;
  detail?: string;
  tone: 'good' | 'warm' | 'bad' | 'quiet';
}

/** A target's state. The worst condition wins. */
export function targetState(target: Target, now = Date.now()): TargetState {
  const { isEnabled, disabled, pausedUntil, failingSince, lastSuccessAt, nextAttemptAt } = target;
  if (disabled)
    return {
      label: `Off since ${shortDateTime(disabled.at)}`,
      detail: `${disabled.reason}${heldWords(target)}`,
      tone: 'bad',
    };
  if (!isEnabled)
    return { label: 'Off', detail: `Nothing goes out to it.${heldWords(target)}`, tone: 'quiet' };
  const next = nextAttemptAt && `Next try ${formatNextAttempt(nextAttemptAt, now)}.`;
  if (pausedUntil && Date.parse(pausedUntil) > now) {
    const label = `Paused until ${shortDateTime(pausedUntil)}`;
    return { label, detail: 'It asked to be left alone until then.', tone: 'warm' };
  }
  if (failingSince) {
    const detail = next ?? 'Nothing waits for it. A test says whether it takes things again.';
    return { label: `Failing since ${shortDateTime(failingSince)}`, detail, tone: 'bad' };
  }
  if (lastSuccessAt) {
    return { label: 'Well', detail: `Last took something ${shortDateTime(lastSuccessAt)}.`, tone: 'good' };
  }
  return { label: 'Nothing sent yet', detail: next, tone: 'quiet' };
}

function heldWords({ held }: Target): string {
  if (held === 0) return '';
  const updates = held === 1 ? '1 update is' : `${held} updates are`;
  return ` ${updates} held, and ${held === 1 ? 'goes' : 'go'} out when you turn it on.`;
}

/** When the next attempt is due; an overdue one can happen any moment. */
export function formatNextAttempt(at: string, now = Date.now()): string {
  return Date.parse(at) <= now ? 'any moment' : shortDateTime(at);
}
