import { type TodayResponse, todayResponse } from '../contract/rep/today';
import { openCache } from './cache-db';

/** The rep's messages and lists as last received. Ignored if the format is outdated. */
export async function readCachedToday(connection: string): Promise<TodayResponse | undefined> {
  const stored = await (await openCache()).get('today', connection);
  return todayResponse.safeParse(stored?.today).data;
}

/** Remembers the rep's messages and lists on this device, in place of any others. */
export async function cacheToday(connection: string, today: TodayResponse): Promise<void> {
  const tx = (await openCache()).transaction('today', 'readwrite');
  await tx.store.clear(); // A response to the previous connection may have come in after the switch.
  await tx.store.put({ connection, today });
  await tx.done;
}

/** Removes the lists from this device, because a lead on them may have been erased. */
export async function forgetToday(connection: string): Promise<void> {
  await (await openCache()).delete('today', connection);
}
