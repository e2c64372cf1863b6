import type { Source } from '../../../../utils/contract/console/source';
import { dayInMs } from '../../../../utils/contract/shared/day';
import { relativeTime, shortDate } from '../../ui/format';

/** A source that has sent nothing for this long is reported as silent. */
const silentAfterMs = 7 * dayInMs;

/** A source's health at a glance. */
export interface Health {
  tone: 'good' | 'warm' | 'bad' | 'quiet';
  label: string;
  /** What is wrong, or what to do. */
  reason?: string;
}

/**
 * Judges a source's health by its key, when it last sent, and what was rejected. Warnings and notices don't
 * count.
 */
export function toHealth({ key, lastEventAt, issues }: Source, now = Date.now()): Health {
  if (key === 'revoked')
    return { tone: 'quiet', label: 'Key revoked', reason: 'Everything it sends is rejected.' };
  const rejected = issues.find(({ kind = 'rejected' }) => kind === 'rejected');
  if (!lastEventAt) {
    if (rejected) return { tone: 'bad', label: 'Rejecting', reason: rejected.reason };
    return { tone: 'quiet', label: 'No messages yet', reason: 'Waiting for the first message.' };
  }
  const lastEventMs = new Date(lastEventAt).getTime();
  const rejectedAt = rejected ? new Date(rejected.at).getTime() : 0;
  if (rejected && rejectedAt >= lastEventMs)
    return { tone: 'bad', label: 'Rejecting', reason: rejected.reason };
  if (now - lastEventMs > silentAfterMs)
    return { tone: 'warm', label: `Silent since ${shortDate(lastEventAt, new Date(now))}` };
  if (rejected && now - rejectedAt < dayInMs) {
    const reason = `A message was rejected ${relativeTime(rejected.at, now)}.`;
    return { tone: 'warm', label: 'Working again', reason };
  }
  return { tone: 'good', label: 'Working' };
}
