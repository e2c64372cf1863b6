import { poke } from '../browser/poke';
import { clearCache } from '../cache/lead-cache';
import { parseConnectionCode } from '../contract/connection-code';
import { me } from '../contract/team';
import { callEndpoint } from '../endpoint/call-endpoint';
import { text } from '../i18n/text';
import { getPolicy } from '../settings/settings-store';
import {
  type Connection,
  getConnection,
  recallCursor,
  removeConnection,
  saveConnection,
} from './connection-store';

/** Tries a code against its endpoint. @returns the connection it would make, or in words what is wrong. */
export async function tryCode(
  code: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Connection | { problem: string }> {
  const parsed = parseConnectionCode(code);
  if ('problem' in parsed) return { problem: text(parsed.problem) };
  const { endpoint } = await getPolicy();
  if (endpoint && parsed.url !== endpoint.replace(/\/$/, '')) {
    return { problem: text('code_other_endpoint', endpoint) };
  }
  const called = await callEndpoint(parsed, '/v1/me', me, { fetch });
  if (called.status !== 'ok') return { problem: called.why };
  const { team, rep } = called.value;
  return { ...parsed, id: `${team.id}.${rep.id}`, me: called.value };
}

/** Takes a tried connection into use. Another team's leads leave the device; its unsent feedback stays. */
export async function connect(connection: Connection): Promise<void> {
  const before = await getConnection();
  if (before && before.id !== connection.id) await clearCache();
  await saveConnection({ ...connection, cursor: await recallCursor(connection.id) });
  await poke('connection');
}

/** Forgets the token and all cached leads. Unsent feedback stays for the day the same rep connects again. */
export async function disconnect(): Promise<void> {
  await removeConnection(); // Its cursor stays: who is erased meanwhile leaves the outbox after the next connect.
  await clearCache();
  await poke('connection');
}
