import type { Endpoint } from '../../server/api/start-endpoint';
import { createWriteKey } from '../../server/features/teams/tokens';
import { backdateDemo } from './backdate-demo';
import { generateDemoEvents, type SegmentCall } from './demo-events';
import { demoFeedback, demoSales, longAgoInHours } from './demo-feedback';
import { createDemoReps } from './post-demo-feedback';
import { postEvents } from './post-events';

/**
 * Posts the demo team's people, their ninety days of events, and the feedback, through the public API. Old
 * feedback is posted before later events, so that it is stored with the score of its time.
 */
export async function postDemo(endpoint: Pick<Endpoint, 'url' | 'store' | 'team'>): Promise<void> {
  const writeKey = await createWriteKey(endpoint.store, endpoint.team, 'Demo');
  const now = new Date();
  const longAgo = new Date(now.getTime() - longAgoInHours * 3_600_000).toISOString();
  const events = generateDemoEvents(now);
  const speakers = await createDemoReps(endpoint, now);
  await postEvents(
    endpoint.url,
    writeKey,
    events.filter(({ timestamp }) => timestamp <= longAgo),
  );
  await speakers.say(demoFeedback.filter(({ hoursAgo }) => hoursAgo >= longAgoInHours));
  await postEvents(
    endpoint.url,
    writeKey,
    events.filter(({ timestamp }) => timestamp > longAgo),
  );
  await speakers.say(demoFeedback.filter(({ hoursAgo }) => hoursAgo < longAgoInHours));
  await speakers.sayTheRest();
  await postEvents(
    endpoint.url,
    await createWriteKey(endpoint.store, endpoint.team, 'CRM'),
    salesEvents(now),
  );
  await backdateDemo(endpoint);
}

/** What the demo's CRM reports. */
function salesEvents(now: Date): SegmentCall[] {
  return demoSales.map(({ email, event, hoursAgo, ...properties }) => ({
    type: 'track',
    event,
    timestamp: new Date(now.getTime() - hoursAgo * 3_600_000).toISOString(),
    context: { traits: { email } },
    properties,
  }));
}
