import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { feedback } from '../../../../../server/platform/db/tables/feedback-tables';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { describeOnStores } from '../../support/stores';

describeOnStores('feedback', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  let lead: string;
  let now: Date | undefined;

  beforeAll(async () => {
    api = await createApi(store(), () => now ?? new Date());
    await api.send('/v1/identify', identifyEvent('priya@northwind.example'));
    lead = (await api.find({ email: 'priya@northwind.example' })).lead.id;
  });

  afterEach(() => {
    now = undefined;
  });

  const body = (reasons: string[] = []) => ({
    stage: 'after-contact',
    disposition: 'needs-workup',
    reasons,
    note: '',
    withdrawn: false,
  });
  const item = (id: string, revision: number, change: object = {}) => ({
    id,
    revision,
    kind: 'disposition',
    lead,
    body: body(),
    createdAt: '2026-11-23T09:00:00Z',
    ...change,
  });
  const post = async (...items: object[]) => (await api.post('/v1/feedback', { items })).body.results;
  const rows = () => store().inTeam(api.team, (tx) => tx.select().from(feedback));

  test('is stored once, no matter how often it is sent', async () => {
    const id = randomUUID();
    expect(await post(item(id, 1))).toMatchObject([{ id, result: 'stored' }]);
    expect(await post(item(id, 1))).toMatchObject([{ id, result: 'repeated' }]);
    expect((await rows()).filter((row) => row.id === id)).toHaveLength(1);
  });

  test('of revisions sent at the same time, the newest is kept, and the others say so', async () => {
    for (let round = 0; round < 20; round++) {
      const id = randomUUID();
      const results = await Promise.all([2, 1, 3, 3].map((revision) => post(item(id, revision))));
      const [two, one, ...three] = results.map(([{ result }]) => result);
      expect(['stored', 'stale']).toContain(one);
      expect(['stored', 'stale']).toContain(two);
      expect(three.sort()).toEqual(['repeated', 'stored']);
      expect((await rows()).find((row) => row.id === id)).toMatchObject({ revision: 3 });
    }
  });

  test('a verdict keeps its time and score when only its reasons change, and another verdict doesn’t', async () => {
    const email = 'ines@northwind.example';
    await api.send('/v1/identify', identifyEvent(email));
    const about = (await api.find({ email })).lead.id;
    const id = randomUUID();
    const reviseAt = async (time: string, revision: number, change: object) => {
      now = new Date(time);
      const sent = item(id, revision, { lead: about, createdAt: time, body: { ...body(), ...change } });
      expect(await post(sent)).toMatchObject([{ result: 'stored' }]);
      const { givenAt, effectiveAt, receivedAt, scoreThen } =
        (await rows()).find((row) => row.id === id) ?? {};
      return { given: givenAt, effective: effectiveAt, received: receivedAt, score: scoreThen };
    };
    const first = await reviseAt('2026-11-02T09:00:00Z', 1, {});
    const at = new Date('2026-11-02T09:00:00Z');
    expect(first).toMatchObject({ given: at, effective: at, received: at });

    now = new Date('2026-11-02T12:00:00Z');
    await api.send(
      '/v1/track',
      trackEvent(email, 'Webinar Attended', { content_type: 'webinar' }, '2026-11-02T10:00:00Z'),
    );
    const received = new Date('2026-11-03T09:00:00Z');
    expect(await reviseAt('2026-11-03T09:00:00Z', 2, { note: 'Call in May' })).toEqual({
      ...first,
      received,
    });

    const other = await reviseAt('2026-11-04T09:00:00Z', 3, { disposition: 'disqualified' });
    const later = new Date('2026-11-04T09:00:00Z');
    expect(other).toMatchObject({ given: later, effective: later, received: later });
    expect(other.score).toBeGreaterThan(first.score ?? 0);
  });

  test('the sender of an older revision learns which newer one is in effect', async () => {
    const id = randomUUID();
    await post(item(id, 3, { body: body(['bad-timing']) }));
    expect(await post(item(id, 2))).toMatchObject([
      { result: 'stale', current: { revision: 3, body: body(['bad-timing']) } },
    ]);
  });

  test('the same revision with a different body is a conflict and changes nothing', async () => {
    const id = randomUUID();
    await post(item(id, 1));
    expect(await post(item(id, 1, { body: body(['bad-timing']) }))).toMatchObject([
      { result: 'conflict', current: { revision: 1 } },
    ]);
    expect((await rows()).find((row) => row.id === id)).toMatchObject({ body: { reasons: [] } });
  });

  test.each([
    ['a person nobody has', { lead: randomUUID() }, /no longer in your team’s records/],
    [
      'a disposition of the other stage',
      { body: { ...body(), disposition: 'rejected' } },
      /no longer uses “rejected”/,
    ],
    ['a reason of the other stage', { body: body(['spam']) }, /no longer uses “spam”/],
  ])(
    'feedback about %s is refused with an explanation, and the rest of its batch is stored',
    async (_, change, reason) => {
      const results = await post(item(randomUUID(), 1, change), item(randomUUID(), 1));
      expect(results).toMatchObject([
        { result: 'refused', reason: expect.stringMatching(reason) },
        { result: 'stored' },
      ]);
    },
  );

  test('another rep can’t overwrite it, and another team can’t see it', async () => {
    const id = randomUUID();
    await post(item(id, 1));
    const other = await createApi(store());
    const { body: answer } = await other.post('/v1/feedback', { items: [item(id, 2)] });
    expect(answer.results).toMatchObject([{ result: 'refused' }]);
  });

  test('accepting a lead makes the rep its owner, and the disposition sets its stage', async () => {
    await post(
      item(randomUUID(), 1, { body: { ...body(), stage: 'before-contact', disposition: 'accepted' } }),
    );
    expect((await api.find({ lead })).lead.stage).toBe('before-contact');
    await post(item(randomUUID(), 1));
    expect((await api.find({ lead })).lead.stage).toBe('after-contact');
  });

  test('an undo also reverts the stage and owner that the disposition set', async () => {
    const email = 'undo@northwind.example';
    await api.send('/v1/identify', identifyEvent(email, { name: 'Una Undo' }));
    const about = (await api.find({ email })).lead.id;
    const ids = [randomUUID(), randomUUID()];
    const accepted = { ...body(), stage: 'before-contact', disposition: 'accepted' };
    await post(item(ids[0] ?? '', 1, { lead: about, body: accepted }));
    await post(item(ids[1] ?? '', 1, { lead: about, body: body(), createdAt: '2026-11-23T10:00:00Z' }));
    const leadRow = async () => {
      const found = await store().inTeam(api.team, (tx) => tx.select().from(leads));
      return found.find(({ id }) => id === about);
    };
    expect(await leadRow()).toMatchObject({ stage: 'after-contact', owner: expect.any(String) });
    await post(item(ids[1] ?? '', 2, { lead: about, body: { ...body(), withdrawn: true } }));
    expect(await leadRow()).toMatchObject({ stage: 'before-contact', owner: expect.any(String) });
    await post(item(ids[0] ?? '', 2, { lead: about, body: { ...accepted, withdrawn: true } }));
    expect(await leadRow()).toMatchObject({ stage: 'before-contact', owner: null });
  });

  test('the newest revision wins, whatever order revisions arrive in and however often', async () => {
    const arrivals = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(arrivals, async (revisions) => {
        const id = randomUUID();
        for (const revision of revisions) {
          await post(item(id, revision, { body: { ...body(), note: `revision ${revision}` } }));
        }
        const newest = Math.max(...revisions);
        const stored = (await rows()).filter((row) => row.id === id);
        expect(stored).toMatchObject([{ revision: newest, body: { note: `revision ${newest}` } }]);
      }),
      { numRuns: 15 },
    );
  });

  test('changes list each receipt once, in order, starting from the cursor', async () => {
    const { cursor } = (await api.get('/v1/changes')).body;
    const ids = [randomUUID(), randomUUID()];
    for (const id of ids) await post(item(id, 1));
    const { body: news } = await api.get(`/v1/changes?after=${cursor}`);
    expect(news.changes.map((change: { feedback: string }) => change.feedback)).toEqual(ids);
    expect((await api.get(`/v1/changes?after=${news.cursor}`)).body.changes).toEqual([]);
  });

  test('each item of a batch appears as its own change', async () => {
    const { cursor } = (await api.get('/v1/changes')).body;
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    await post(...ids.slice(0, 2).map((id) => item(id, 1)));
    await post(...ids.map((id) => item(id, 1))); // Two of these are repeats and make no change.
    const { body: news } = await api.get(`/v1/changes?after=${cursor}`);
    expect(news.changes.map((change: { feedback: string }) => change.feedback)).toEqual(ids);
  });

  test('concurrent writers leave no gap that a reader could skip', async () => {
    const { cursor } = (await api.get('/v1/changes')).body;
    const ids = Array.from({ length: 12 }, () => randomUUID());
    const seen: string[] = [];
    let after = cursor;
    const read = async () => {
      const { body: news } = await api.get(`/v1/changes?after=${after}`);
      after = news.cursor;
      seen.push(...news.changes.map((change: { feedback: string }) => change.feedback));
    };
    let isWriting = true;
    const reader = (async () => {
      while (isWriting) await read();
      await read();
    })();
    await Promise.all(ids.map((id) => post(item(id, 1))));
    isWriting = false;
    await reader;
    expect(new Set(seen)).toEqual(new Set(ids));
    expect(seen).toHaveLength(ids.length);
  });
});
