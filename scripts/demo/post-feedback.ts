import { z } from 'zod';
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
