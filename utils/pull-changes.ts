import { poke } from './browser/poke';
import { forgetLead, forgetOpenQuestions } from './cache/lead-cache';
import type { Connection } from './connection/connection-store';
import { updateConnection } from './connection/connection-store';
import { changesResponse } from './contract/changes';
import { callEndpoint } from './endpoint/call-endpoint';

/**
 * Asks the endpoint what is new for this rep and carries it out: who was erased leaves the cache, who was joined or
 * parted is looked up anew. Stops without a word when the endpoint can't be reached: the next time asks again.
 */
export async function pullChanges(
  connection: Connection,
  { fetch = globalThis.fetch }: { fetch?: typeof globalThis.fetch } = {},
): Promise<void> {
  let { cursor } = connection;
  for (;;) {
    const query = cursor === undefined ? '' : `?after=${encodeURIComponent(cursor)}`;
    const called = await callEndpoint(connection, `/v1/changes${query}`, changesResponse, { fetch });
    if (called.status !== 'ok') return;
    const { changes, more } = called.value;
    const told = changes.filter(({ kind }) => kind !== 'receipt');
    for (const { lead } of told) await forgetLead(lead);
    if (told.length > 0) {
      await forgetOpenQuestions();
      await poke('cache');
    }
    cursor = called.value.cursor;
    await updateConnection(connection.id, { cursor });
    if (!more) return;
  }
}
