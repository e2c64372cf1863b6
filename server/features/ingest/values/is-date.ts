import { writtenMoment } from './written-moment';

/** Whether a value is written as a date, a timestamp, or a Unix time, whichever day it means. */
export function isDate(raw: unknown): boolean {
  return !('not' in writtenMoment(raw));
}
