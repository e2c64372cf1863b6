import { eq, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { beforeEach, expect, test } from 'vitest';
import { erasePerson } from '../../../../../server/features/privacy/erasure/erase-person';
import { pruneTeam } from '../../../../../server/features/privacy/retention/prune-team';
import { pruneDue } from '../../../../../server/features/privacy/retention/retention-job';
import { changeRetention } from '../../../../../server/features/privacy/retention/retention-settings';
import { defaultDefinition } from '../../../../../server/features/scoring/default-definition';
import type { Store, TeamTx } from '../../../../../server/platform/db/store';
import { events } from '../../../../../server/platform/db/tables/engagement-tables';
import { changes, feedback } from '../../../../../server/platform/db/tables/feedback-tables';
import { definitions, teamSettings } from '../../../../../server/platform/db/tables/team-tables';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { dispositionItem } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('retention', (store) => {
  const start = new Date('2026-11-24T12:00:00Z');
  const email = 'jo@acme.example';
  let now: Date;
  let api: Awaited<ReturnType<typeof createApi>>;
  const wait = (days: number) => {
    now = new Date(now.getTime() + days * 86_400_000);
  };
  const send = (...batch: object[]) => api.send('/v1/batch', { batch });
  const visit = (anonymousId: string) =>
    send({ type: 'page', anonymousId, properties: { title: `${anonymousId} ${now}` } });
  const prune = () => pruneTeam(store(), api.team, { now });
  const card = async () => (await api.find({ email })).lead;
  const keep = (days: Record<string, string>) => changeRetention(store(), api.team, days);
  /** The visitor of each stored event that belongs to no lead. */
  const visitors = async () => {
    const rows = await store().inTeam(api.team, (tx) =>
      tx.select().from(events).where(eq(events.team, api.team)),
    );
    return rows.flatMap(({ lead, anonymous }) => (lead ? [] : anonymous)).sort();
  };

  beforeEach(async () => {
    now = start;
    api = await createApi(store(), () => now);
  });

  test('by default keeps events for two years, and those of a visitor who stays unknown for 90 days after the last visit', async () => {
    expect(await keep({})).toEqual({
      events: 730,
      anonymousEvents: 180,
      unknownVisitors: 90,
      feedback: 1095,
      changes: 90,
      audit: 730,
    });
  });

  test('removes expired events, but keeps the score, its factors and the content on the card', async () => {
    await send(
      identifyEvent(email),
      trackEvent(email, 'Demo Requested'),
      trackEvent(email, 'Webinar Attended', { content_type: 'webinar' }),
    );
    wait(700);
    await send(trackEvent(email, 'Content Downloaded'));
    wait(31);
    const before = await card();
    expect(before.engagement).toHaveLength(3);
    expect(await prune()).toMatchObject({ events: 3 });
    expect(await card()).toEqual(before);
    expect(await prune()).toMatchObject({ events: 0 });
  });

  test('stores an old event, and recognizes it when it is sent again within the retention', async () => {
    const old = { ...trackEvent(email, 'Demo Requested', {}, '2020-01-01T00:00:00Z'), messageId: 'old-1' };
    expect((await send(identifyEvent(email), old)).body).toMatchObject({ stored: 2 });
    wait(700);
    await prune();
    expect((await send(old)).body).toMatchObject({ stored: 0, repeated: 1 });
  });

  test('removes an unknown visitor 90 days after the last visit, and a returning visitor’s events after 180 days', async () => {
    await visit('gone');
    await visit('returning');
    wait(80);
    await visit('returning');
    wait(11);
    expect(await prune()).toMatchObject({ unknownVisitors: 1, anonymousEvents: 0 });
    expect(await visitors()).toEqual(['returning', 'returning']);
    wait(70);
    await visit('returning');
    wait(20); // The first visit was 181 days ago.
    expect(await prune()).toMatchObject({ unknownVisitors: 0, anonymousEvents: 1 });
  });

  test('keeps the events of a visitor who was identified', async () => {
    await visit('browser-1');
    await send({ ...identifyEvent(email), anonymousId: 'browser-1' });
    wait(200);
    expect(await prune()).toMatchObject({ unknownVisitors: 0, anonymousEvents: 0, events: 0 });
  });

  test('removes feedback and changes, but keeps announcing erasures', async () => {
    await send(identifyEvent(email), identifyEvent('sam@acme.example'));
    const lead = (await card()).id;
    const item = dispositionItem(lead, 'needs-workup');
    await api.post('/v1/feedback', { items: [item] });
    await api.reply({ kind: 'answer', feedback: item.id, text: 'Done' });
    await erasePerson(store(), api.team, { key: 'sam@acme.example', isConfirmed: true, now });
    wait(91);
    expect(await prune()).toMatchObject({ changes: 2, feedback: 0 });
    const kept = await store().inTeam(api.team, (tx) => tx.select().from(changes));
    expect(kept.map(({ body }) => body.kind)).toEqual(['erasure']);
    wait(1095 - 91 + 1);
    expect(await prune()).toMatchObject({ feedback: 1 });
    expect((await card()).history).toEqual([]);
  });

  test('removes more than one batch in a run', async () => {
    const count = 1201; // A batch is 500.
    const visits = Array.from({ length: count }, (_, index) => ({
      type: 'page',
      anonymousId: `visitor-${index}`,
      properties: { title: 'Pricing' },
    }));
    await send(...visits);
    wait(91);
    expect(await prune()).toMatchObject({ unknownVisitors: count });
  });

  test.each([
    [{ events: '359' }, /at least 360 days, six half-lives/],
    [{ feedback: '179' }, /feedback.*180/],
    [{ changes: '-1' }, /changes/],
    [{ nonsense: '5' }, /nonsense/],
  ])('refuses %j with an explanation', async (days, explanation) => {
    await expect(keep(days)).rejects.toThrow(explanation);
  });

  test('keeps each class of data as set, and the others by default', async () => {
    await keep({ events: '360' });
    expect(await keep({ unknownVisitors: '7' })).toMatchObject({
      events: 360,
      unknownVisitors: 7,
      changes: 90,
    });
    await visit('gone');
    wait(8);
    expect(await prune()).toMatchObject({ unknownVisitors: 1 });
  });

  test('keeps events for six half-lives of a newer definition, even if the setting is shorter', async () => {
    await keep({ events: '360' });
    const groups = defaultDefinition.groups.map((group) => ({ ...group, halfLifeDays: 100 }));
    await store().inTeam(api.team, async (tx) => {
      await tx
        .insert(definitions)
        .values({ team: api.team, version: 2, body: { ...defaultDefinition, version: 2, groups } });
      await tx.update(teamSettings).set({ definition: 2 }).where(eq(teamSettings.team, api.team));
    });
    await send(identifyEvent(email));
    wait(400);
    expect(await prune()).toMatchObject({ events: 0 });
    wait(201);
    expect(await prune()).toMatchObject({ events: 1 });
  });

  test('keeps feedback that snoozes a lead until 30 days after the snooze ends', async () => {
    await keep({ feedback: '180' });
    await send(identifyEvent(email));
    const { id } = await card();
    const body = { stage: 'after-contact', snoozedUntil: '2027-11-24' };
    await api.post('/v1/feedback', { items: [dispositionItem(id, 'needs-workup', body)] });
    wait(395);
    expect(await prune()).toMatchObject({ feedback: 0 });
    expect((await card()).history[0].snooze).toEqual({ until: '2027-11-24', hasEnded: true });
    wait(1);
    expect(await prune()).toMatchObject({ feedback: 1 });
  });

  test('removes the feedback of a snooze that was withdrawn or replaced', async () => {
    await keep({ feedback: '180' });
    await send(identifyEvent(email));
    const { id } = await card();
    const body = { stage: 'after-contact', snoozedUntil: '2027-11-24' };
    const snooze = (more: object = {}) =>
      dispositionItem(id, 'needs-workup', { ...body, ...more }, { createdAt: now.toISOString() });
    await api.post('/v1/feedback', { items: [snooze(), snooze({ withdrawn: true })] });
    wait(1);
    const newer = snooze();
    await api.post('/v1/feedback', { items: [newer] });
    wait(182);
    expect(await prune()).toMatchObject({ feedback: 2 });
    const remaining = await store().inTeam(api.team, (tx) => tx.select({ id: feedback.id }).from(feedback));
    expect(remaining).toEqual([{ id: newer.id }]);
  });

  test('runs for each team once a day', async () => {
    await keep({ unknownVisitors: '1' });
    await visit('gone');
    wait(0.5);
    await pruneDue(store(), now);
    wait(0.9); // The visit is past its retention, but the last run was less than a day ago.
    await pruneDue(store(), now);
    expect(await visitors()).toEqual(['gone']);
    wait(0.2);
    await Promise.all([pruneDue(store(), now), pruneDue(store(), now)]);
    expect(await visitors()).toEqual([]);
  });

  test('goes on after a batch in which a row has changed meanwhile', async () => {
    const old = { team: api.team, at: start, receivedAt: start };
    const rows = Array.from({ length: 1001 }, (_, index) => ({
      ...old,
      messageId: `old ${index}`,
      anonymous: 'v',
    }));
    await store().inTeam(api.team, (tx) => tx.insert(events).values(rows));
    wait(800);
    let isChanged = false;
    /** A transaction in which one of the first rows found is gone before it is deleted. */
    const racing = (tx: TeamTx): TeamTx => {
      const select = (fields: Record<string, PgColumn> = {}) => {
        if (!fields.id || isChanged) return tx.select(fields);
        return {
          from: (table: PgTable) => ({
            where: (where: SQL) => ({
              limit: async (limit: number) => {
                const found = await tx.select(fields).from(table).where(where).limit(limit);
                isChanged = found.length === limit;
                return isChanged ? [{ id: 'gone' }, ...found.slice(1)] : found;
              },
            }),
          }),
        };
      };
      return Object.assign(Object.create(tx), { select });
    };
    const racingStore: Store = {
      ...store(),
      inTeam: (team, work) => store().inTeam(team, (tx) => work(racing(tx))),
    };
    await pruneTeam(racingStore, api.team, { now });
    expect(await visitors()).toEqual([]);
    expect(isChanged).toBe(true);
  });
});
