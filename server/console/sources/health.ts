import type { Source } from '../../../utils/contract/source';
import { formatAgo, formatDay } from '../format';

const day = 86_400_000;
/** A source from which nothing came for so long is said to be silent. */
const silentAfterMs = 7 * day;

/** How a source is doing, in words at a glance. */
export interface Health {
  tone: 'good' | 'warm' | 'bad' | 'quiet';
  words: string;
  /** What is wrong with it, or what to do. */
  why?: string;
}

/** Judges a source by its key, the last that came from it, and what of that was not taken. */
export function healthOf({ key, lastAt, faults }: Source, now = Date.now()): Health {
  if (key === 'revoked') return { tone: 'quiet', words: 'Its key is revoked', why: 'Nothing more is taken.' };
  if (!lastAt) return { tone: 'quiet', words: 'Nothing yet' };
  const last = new Date(lastAt).getTime();
  const [fault] = faults;
  const faultAt = fault ? new Date(fault.at).getTime() : 0;
  if (fault && faultAt >= last) return { tone: 'bad', words: 'Refusing', why: fault.reason };
  if (now - last > silentAfterMs)
    return { tone: 'warm', words: `Silent since ${formatDay(lastAt, new Date(now))}` };
  if (fault && now - faultAt < day) {
    const why = `Something was refused ${formatAgo(fault.at, now)}.`;
    return { tone: 'warm', words: 'Well again', why };
  }
  return { tone: 'good', words: 'Well' };
}
