import { addDays, dayAt } from '../../../utils/contract/shared/day';
import type { DispositionBody, ItemOf } from '../../../utils/contract/shared/feedback';
import { longestSleep, zoneOf } from '../../../utils/contract/shared/team';
import type { Words } from './find-fault';

/**
 * Why a lead can't sleep until the day that is named, in words for the rep; undefined where it can. Days are judged as
 * of when it was said. A day that has passed is taken, since feedback and its changes may wait on a device for
 * longer than the lead sleeps: it wakes at once. A day that stood before may stay; what is taken back sleeps no more.
 *
 * @param before what was said before in the same feedback.
 */
export function findSleepFault(
  { body: { stage, disposition, wakeAt, withdrawn }, madeAt }: ItemOf<'disposition'>,
  { dispositions, clocks }: Words,
  at: Date,
  before: Partial<DispositionBody> | undefined,
): string | undefined {
  if (wakeAt === undefined || withdrawn) return undefined;
  const word = dispositions[stage].find(({ id }) => id === disposition);
  if (word?.tone === 'good') return 'Only a lead that is given back can sleep. Leave the day out.';
  if (wakeAt === before?.wakeAt) return undefined;
  const said = dayAt(new Date(Math.min(Date.parse(madeAt), at.getTime())), zoneOf(clocks));
  if (wakeAt > addDays(said, longestSleep))
    return 'A lead sleeps for two years at most. Choose an earlier day.';
  return undefined;
}
