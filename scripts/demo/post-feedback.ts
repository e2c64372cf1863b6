import { z } from 'zod';
import type { Store } from '../../server/platform/db/store';
import { leads } from '../../server/platform/db/tables/lead-tables';
import type { FeedbackItem } from '../../utils/contract/shared/feedback';

/** The most items that a request may have. */
const batchSize = 100;

const results = z.object({
  results: z.array(z.object({ result: z.string(), reason: z.string().optional() })),
});

/** Sends feedback as a rep's browser does. */
export async function postFeedback(
  url: string,
  token: string,
  items: readonly FeedbackItem[],
): Promise<void> {
  for (let from = 0; from < items.length; from += batchSize) {
    requireStored(await postAs(token, `${url}/v1/feedback`, { items: items.slice(from, from + batchSize) }));
  }
}

/** Sends JSON with a token. */
export async function postAs(token: string, url: string, body: object): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`The demo feedback couldn’t be sent to ${url}: ${await response.text()}`);
  return response.json();
}

/** @throws Error if an item of the answer was refused. */
export function requireStored(answer: unknown): void {
  const refused = results.parse(answer).results.find(({ result }) => result !== 'stored');
  if (refused) throw new Error(`Demo feedback was refused: ${refused.reason ?? refused.result}`);
}

/** The leads' IDs by email address. Doesn't use lookups: they would cache the catalogue before any lead is accepted. */
export async function leadsByAddress(store: Store, team: string) {
  const rows = await store.inTeam(team, (tx) => tx.select().from(leads));
  const ids = new Map(rows.map(({ email, id }) => [email, id]));
  return (email: string): string => {
    const id = ids.get(email);
    if (!id) throw new Error(`No demo lead has the email address ${email}`);
    return id;
  };
}
