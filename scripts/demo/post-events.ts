import { ingestResponse } from '../../utils/contract/ingest/segment';
import type { SegmentCall } from './demo-events';

const batchSize = 500;

/** Sends calls as a source does. */
export async function postEvents(
  url: string,
  writeKey: string,
  events: readonly SegmentCall[],
): Promise<void> {
  for (let from = 0; from < events.length; from += batchSize) {
    const response = await fetch(`${url}/v1/batch`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`,
      },
      body: JSON.stringify({ batch: events.slice(from, from + batchSize) }),
    });
    if (!response.ok) throw new Error(`The demo team couldn’t be created: ${await response.text()}`);
    const { rejected } = ingestResponse.parse(await response.json());
    if (rejected[0]) throw new Error(`An event of the demo team was rejected: ${rejected[0].reason}`);
  }
}
