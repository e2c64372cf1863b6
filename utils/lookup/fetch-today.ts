import { broadcast } from '../browser/broadcast';
import { type TodayResponse, todayResponse } from '../contract/rep/today';
import { type CallResult, callEndpoint } from '../team/call-endpoint';
import { type Connection, getConnection } from '../team/connection-store';
import { cacheToday } from './today-cache';

/** Fetches the rep's messages and lists, and caches them for the next time and for the badge. */
export async function fetchToday(
  connection: Connection,
  options: { signal?: AbortSignal; fetch?: typeof globalThis.fetch } = {},
): Promise<CallResult<TodayResponse>> {
  const result = await callEndpoint(connection, '/v1/today', todayResponse, options);
  // The rep may have disconnected meanwhile.
  if (result.status === 'ok' && (await getConnection())?.id === connection.id) {
    await cacheToday(connection.id, result.value);
    await broadcast('today');
  }
  return result;
}
