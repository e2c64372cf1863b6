import type { Source } from '../../../../utils/contract/console/source';
import { formatAgo, formatDay } from '../../ui/format';

const day = 86_400_000;
/** A source that has sent nothing for this long is said to be silent. */
const silentAfterMs = 7 * day;

/** How a source is doing, in words at a glance. */
export interface Health {
  tone: 'good' | 'warm' | 'bad' | 'quiet';
  words: string;
  /** What is wrong with it, or what to do. */
  why?: string;
}

/** Judges a source by its key, when it last sent, and what was not taken. Warnings and notices are no faults of it. */
export function healthOf({ key, lastAt, faults }: Source, now = Date.now()): Health {
  if (key === 'revoked') return { tone: 'quiet', words: 'Key revoked', why: 'Nothing it sends is taken.' };
  const rejected = faults.find(({ kind = 'rejected' }) => kind === 'rejected');
  if (!lastAt) {
    if (rejected) return { tone: 'bad', words: 'Rejecting', why: rejected.reason };
    return { tone: 'quiet', words: 'Nothing yet', why: 'Waiting for the first message.' };
  }
  const last = new Date(lastAt).getTime();
  const rejectedAt = rejected ? new Date(rejected.at).getTime() : 0;
  if (rejected && rejectedAt >= last) return { tone: 'bad', words: 'Rejecting', why: rejected.reason };
  if (now - last > silentAfterMs)
    return { tone: 'warm', words: `Silent since ${formatDay(lastAt, new Date(now))}` };
  if (rejected && now - rejectedAt < day) {
    const why = `A message was rejected ${formatAgo(rejected.at, now)}.`;
    return { tone: 'warm', words: 'Working again', why };
  }
  return { tone: 'good', words: 'Working' };
}
