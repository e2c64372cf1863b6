import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startEndpoint } from '../../../../../server/api/start-endpoint';
import { readConfig } from '../../../../../server/platform/config';
import { feedback } from '../../../../../server/platform/db/tables/feedback-tables';
import { createApi, identifyEvent } from '../../support/api';
import { dispositionItem } from '../../support/items';
import { makeDataFolder } from '../../support/stores';

let folder: string;
beforeEach(async () => {
  folder = await makeDataFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('an endpoint that was off on the day a snooze ended notifies the rep when it starts, and shuts down at once', async () => {
  const then = new Date('2026-12-12T12:00:00Z');
  const start = (now: () => Date) =>
    startEndpoint({ config: readConfig({}, { DATA_DIR: folder, PORT: '0' }), teamName: 'Acme', now });
  const first = await start(() => then);
  const api = await createApi(first.store, () => then);
  await api.send('/v1/identify', identifyEvent('priya@one.example'));
  const { lead } = await api.find({ email: 'priya@one.example' });
  const body = { stage: 'after-contact', snoozedUntil: '2026-12-13' };
  const item = dispositionItem(lead.id, 'needs-workup', body, { createdAt: then.toISOString() });
  await api.post('/v1/feedback', { items: [item] });
  await first.stop();

  const next = await start(() => new Date('2027-01-02T12:00:00Z'));
  const woken = async () =>
    (await next.store.inTeam(api.team, (tx) => tx.select().from(feedback))).map(
      ({ snoozeEndedAt }) => snoozeEndedAt,
    );
  await vi.waitFor(async () => expect(await woken()).toEqual([expect.any(Date)]), 10_000);
  await next.stop();
}, 30_000);
