import { ingestResponse } from '../../utils/contract/segment';
import type { Endpoint } from '../start-endpoint';
import { makeWriteKey } from '../teams/tokens';
import { makeDemoEvents } from './make-events';

const batchSize = 200;

/** Posts the demo team's people and their ninety days through the ingest API, like any customer's system would. */
export async function postDemo({
  url,
  store,
  team,
}: Pick<Endpoint, 'url' | 'store' | 'team'>): Promise<void> {
  const writeKey = await makeWriteKey(store, team, 'Demo');
  const now = new Date();
  const events = makeDemoEvents(now);
  for (let from = 0; from < events.length; from += batchSize) {
    const response = await fetch(`${url}/v1/batch`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`,
      },
      body: JSON.stringify({ batch: events.slice(from, from + batchSize) }),
    });
    if (!response.ok) throw new Error(`The demo team could not be posted: ${await response.text()}`);
    const { rejected } = ingestResponse.parse(await response.json());
    if (rejected[0]) throw new Error(`An event of the demo team was rejected: ${rejected[0].reason}`);
  }
}
