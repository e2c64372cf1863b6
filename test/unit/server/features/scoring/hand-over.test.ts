import { beforeEach, expect, test } from 'vitest';
import { replayNamesBatch } from '../../../../../server/features/content/replay-event-names';
import { currentDefinition } from '../../../../../server/features/scoring/current-definition';
import { recomputeBatch, startRecompute } from '../../../../../server/features/scoring/definition/recompute';
import { replayPendingLeads } from '../../../../../server/features/scoring/replay-pending-leads';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import { definitions } from '../../../../../server/platform/db/tables/team-tables';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { dispositionItem } from '../../support/items';
import { describeOnStores } from '../../support/stores';

const dayMs = 86_400_000;
const email = 'ana@one.example';

describeOnStores('handing a lead to sales', (store) => {
  const clock = { now: new Date() };
  let api: Awaited<ReturnType<typeof createApi>>;

  beforeEach(async () => {
    clock.now = new Date('2026-06-01T12:00:00Z');
    api = await createApi(store(), () => clock.now);
  });

  const later = (days: number) => {
    clock.now = new Date(clock.now.getTime() + days * dayMs);
  };
  const engage = (...names: string[]) =>
    api.send('/v1/batch', {
      batch: names.map((name) => trackEvent(email, name, { content_id: name }, clock.now.toISOString())),
    });
  /** Together 64 points for a lead that fits, of a threshold of 60. */
  const crossing = ['Webinar Attended', 'Calculator Used', 'Configurator Used'];
  const identify = (traits: object = {}) =>
    api.send('/v1/identify', { ...identifyEvent(email, traits), timestamp: clock.now.toISOString() });
  const judge = async () => {
    const { lead } = await api.find({ email });
    const item = dispositionItem(lead.id, 'needs-workup', {}, { createdAt: clock.now.toISOString() });
    await api.post('/v1/feedback', { items: [item] });
  };
  const row = async () => {
    const [found] = await store().inTeam(api.team, (tx) => tx.select().from(leads));
    if (!found) throw new Error('No lead');
    return found;
  };
  const awaiting = async () => {
    const { body } = await api.asConsole('/v1/console/leads?verdict=awaiting');
    return body.leads.length as number;
  };

  test('a judged lead that fades and reaches the threshold again awaits sales again', async () => {
    await identify();
    await engage(...crossing);
    expect([await awaiting(), (await row()).handedOverAt]).toEqual([1, clock.now]);
    later(1);
    await judge();
    expect(await awaiting()).toBe(0);
    later(92);
    await engage(...crossing);
    expect([await awaiting(), (await row()).handedOverAt]).toEqual([1, clock.now]);
  });

  test('so does one that reaches it again because the name of stored events is mapped', async () => {
    await identify();
    await engage(...crossing);
    later(1);
    await judge();
    later(92);
    const meanings = { 'Turned up': 'attended', 'Tried out': 'used', 'Tried again': 'used' };
    await engage(...Object.keys(meanings));
    expect(await awaiting()).toBe(0);
    for (const [name, act] of Object.entries(meanings)) {
      await api.asConsole('/v1/console/event-names', { method: 'PUT', body: { name, act } });
    }
    while (await replayNamesBatch(store(), api.team));
    while (await replayPendingLeads(store(), api.team, clock.now));
    expect([await awaiting(), (await row()).handedOverAt]).toEqual([1, clock.now]);
  });

  test('a lead that reaches the threshold by what becomes known of it awaits sales', async () => {
    await identify({ title: '', industry: '', company: '' });
    await engage(...crossing, 'Demo Requested');
    expect(await awaiting()).toBe(0);
    later(1);
    await identify();
    const { scoreHint, thresholdReachedAt, handedOverAt } = await row();
    const { lead } = await api.find({ email });
    expect(scoreHint).toBe(lead.score.total);
    expect([thresholdReachedAt, handedOverAt]).toEqual([clock.now, clock.now]);
    expect(await awaiting()).toBe(1);
  });

  test('a lead known by its traits alone is listed by its score', async () => {
    await identify();
    const { lead } = await api.find({ email });
    expect(lead.score.total).toBeGreaterThan(0);
    expect((await row()).scoreHint).toBe(lead.score.total);
  });

  test('the threshold is reached by engagement that counts, whatever else comes with it', async () => {
    await identify();
    const counted = clock.now;
    clock.now = new Date(counted.getTime() + 2 * 3_600_000);
    const batch = [
      ...crossing.map((name) => trackEvent(email, name, { content_id: name }, counted.toISOString())),
      trackEvent(email, 'Email Opened', { content_id: 'mail' }, clock.now.toISOString()),
    ];
    await api.send('/v1/batch', { batch });
    expect((await row()).thresholdReachedAt).toEqual(counted);
  });

  test('a merge of a judged lead into one that was never handed over leaves it judged; so does the undo', async () => {
    await identify();
    await engage(...crossing);
    const { id: merged } = (await api.find({ email })).lead;
    const other = 'twin@one.example';
    await api.send('/v1/identify', { ...identifyEvent(other), timestamp: clock.now.toISOString() });
    const { id: kept } = (await api.find({ email: other })).lead;
    later(1);
    await judge();
    later(1);
    const merge = { method: 'POST', body: { kept, merged } };
    const { body } = await api.asConsole('/v1/console/merges', merge);
    expect(await awaiting()).toBe(0);
    later(1);
    await api.asConsole(`/v1/console/merges/${body.merge}`, { method: 'DELETE' });
    expect(await awaiting()).toBe(0);
  });

  test('traits that lift a judged lead over the threshold count from now, though an old event comes with them', async () => {
    await identify({ title: '', industry: '', company: '' });
    await engage(...crossing);
    later(1);
    await judge();
    later(1);
    const old = trackEvent(email, 'Demo Requested', { content_id: 'form' }, '2026-05-30T12:00:00Z');
    await api.send('/v1/batch', {
      batch: [{ ...identifyEvent(email), timestamp: clock.now.toISOString() }, old],
    });
    expect([await awaiting(), (await row()).thresholdReachedAt]).toEqual([1, clock.now]);
  });

  test('a lead at the threshold that was never handed over is, with its next event', async () => {
    await identify();
    await engage(...crossing);
    await store().inTeam(api.team, (tx) =>
      tx.update(leads).set({ thresholdReachedAt: null, handedOverAt: null }),
    );
    later(0.1);
    await engage('Demo Requested');
    expect((await row()).handedOverAt).toEqual(clock.now);
  });

  test('a new definition that changes nothing hands nobody over, whatever comes in before it is final', async () => {
    await identify();
    await engage(...crossing.slice(0, 1));
    await store().inTeam(api.team, async (tx) => {
      const body = { ...(await currentDefinition(tx)), version: 2 };
      await tx.insert(definitions).values({ team: api.team, version: 2, body, state: 'draft' });
      await startRecompute(tx, 2);
    });
    await recomputeBatch(store(), api.team, clock.now); // Scores the lead.
    await recomputeBatch(store(), api.team, clock.now); // Adopts the definition.
    later(0.01);
    await engage(...crossing.slice(1), 'Demo Requested');
    const handedOver = clock.now;
    expect((await row()).handedOverAt).toEqual(handedOver);
    later(0.01);
    await judge();
    while (await recomputeBatch(store(), api.team, clock.now));
    const { handedOverAt, scoreHint, nextScoreHint } = await row();
    expect(handedOverAt).toEqual(handedOver);
    expect([scoreHint, nextScoreHint]).toEqual([(await api.find({ email })).lead.score.total, null]);
    expect(await awaiting()).toBe(0);
  });

  test('a team’s second definition hands no judged lead over again that the first had handed over', async () => {
    await identify();
    await engage(...crossing, 'Demo Requested');
    const { handedOverAt } = await row();
    later(1);
    await judge();
    later(1);
    await store().inTeam(api.team, async (tx) => {
      const body = { ...(await currentDefinition(tx)), version: 2 };
      await tx.insert(definitions).values({ team: api.team, version: 2, body, state: 'draft' });
      await startRecompute(tx, 2);
    });
    while (await recomputeBatch(store(), api.team, clock.now));
    expect([(await row()).handedOverAt, await awaiting()]).toEqual([handedOverAt, 0]);
  });

  test('a lead that has faded is handed over by a new definition with a lower threshold', async () => {
    await identify();
    await engage(...crossing);
    const firstHandOver = clock.now;
    later(1);
    await judge();
    later(92);
    const { total, threshold } = (await api.find({ email })).lead.score;
    expect(total).toBeLessThan(threshold);
    expect((await row()).handedOverAt).toEqual(firstHandOver);
    await store().inTeam(api.team, async (tx) => {
      const body = { ...(await currentDefinition(tx)), version: 2, threshold: total - 1 };
      await tx.insert(definitions).values({ team: api.team, version: 2, body, state: 'draft' });
      await startRecompute(tx, 2);
    });
    while (await recomputeBatch(store(), api.team, clock.now));
    expect((await row()).handedOverAt).toEqual(clock.now);
  });
});
