import type { Target } from '../../../../utils/contract/console/target';
import { formatMoment } from '../../ui/format';

/** How a target is doing, in a few words, and what else there is to say of it. */
export interface TargetState {
  words: string;
  more?: string;
  tone: 'good' | 'warm' | 'bad' | 'quiet';
}

/** How a target is doing, the worst first. */
export function stateOf(target: Target, now = Date.now()): TargetState {
  const { isOn, off, pausedUntil, failingSince, lastTookAt, nextTry } = target;
  if (off)
    return {
      words: `Off since ${formatMoment(off.at)}`,
      more: `${off.why}${heldWords(target)}`,
      tone: 'bad',
    };
  if (!isOn) return { words: 'Off', more: `Nothing goes out to it.${heldWords(target)}`, tone: 'quiet' };
  const next = nextTry && `Next try ${formatNext(nextTry, now)}.`;
  if (pausedUntil && Date.parse(pausedUntil) > now) {
    const words = `Paused until ${formatMoment(pausedUntil)}`;
    return { words, more: 'It asked to be left alone until then.', tone: 'warm' };
  }
  if (failingSince) {
    const more = next ?? 'Nothing waits for it. A test says whether it takes things again.';
    return { words: `Failing since ${formatMoment(failingSince)}`, more, tone: 'bad' };
  }
  if (lastTookAt) {
    return { words: 'Well', more: `Last took something ${formatMoment(lastTookAt)}.`, tone: 'good' };
  }
  return { words: 'Nothing sent yet', more: next, tone: 'quiet' };
}

function heldWords({ held }: Target): string {
  if (held === 0) return '';
  const updates = held === 1 ? '1 update is' : `${held} updates are`;
  return ` ${updates} held, and ${held === 1 ? 'goes' : 'go'} out when you turn it on.`;
}

/** When something is tried next; what is due is tried any moment. */
export function formatNext(at: string, now = Date.now()): string {
  return Date.parse(at) <= now ? 'any moment' : formatMoment(at);
}
