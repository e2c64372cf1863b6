import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { feedback } from '../../../../../server/platform/db/tables/feedback-tables';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import { feedbackResponse } from '../../../../../utils/contract/shared/feedback';
import { createApi, identifyEvent } from '../../support/api';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('feedback of every kind', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  let lead: string;
  let question: string;
  const leadIdOf = async (email: string) => (await api.find({ email })).lead.id;

  beforeAll(async () => {
    api = await createApi(store(), () => new Date('2026-11-24T12:00:00Z'));
    await api.send('/v1/batch', { batch: [identifyEvent('p@one.example'), identifyEvent('q@two.example')] });
    lead = await leadIdOf('p@one.example');
    const said = dispositionItem(lead, 'needs-workup');
    await post(said);
    const asked = { kind: 'question', feedback: said.id, text: 'By when?', choices: ['Q1', 'Later'] };
    [{ id: question }] = await api.reply(asked);
  });

  const post = async (...items: object[]) =>
    feedbackResponse.parse((await api.post('/v1/feedback', { items })).body).results;
  const rowOf = async (id: string) => {
    const rows = await store().inTeam(api.team, (tx) => tx.select().from(feedback));
    return rows.find((row) => row.id === id);
  };

  const bodies: [string, () => object][] = [
    ['content', () => ({ content: 'guide', rating: 'helped', withdrawn: false })],
    ['factor', () => ({ factor: 'fit.senior', label: 'Senior enough to decide', withdrawn: false })],
    ['element', () => ({ element: 'budget', state: 'negative', withdrawn: false })],
    ['match', () => ({ keys: { linkedin: 'somebody' }, withdrawn: false })],
    ['move', () => ({ from: 'Acme GmbH', to: 'Globex', title: 'COO', withdrawn: false })],
    ['answer', () => ({ question, answer: 'Q1', withdrawn: false })],
  ];

  test.each(bodies)(
    '%s is stored once as submitted, and a newer revision replaces it',
    async (kind, body) => {
      const item = feedbackItemOf(kind, lead, body());
      expect(await post(item)).toMatchObject([{ result: 'stored' }]);
      expect(await post(item)).toMatchObject([{ result: 'repeated' }]);
      expect(await rowOf(item.id)).toMatchObject({ kind, lead, body: body(), revision: 1, scoreThen: null });
      const withdrawal = { ...item, revision: 2, body: { ...body(), withdrawn: true } };
      expect(await post(withdrawal)).toMatchObject([{ result: 'stored' }]);
      expect(await post(item)).toMatchObject([
        { result: 'stale', current: { revision: 2, body: withdrawal.body } },
      ]);
      expect(await post({ ...withdrawal, body: body() })).toMatchObject([{ result: 'conflict' }]);
    },
  );

  test('a suggestion is stored without creating a lead', async () => {
    const keys = { email: 'new@three.example', name: 'New Person' };
    const before = await store().inTeam(api.team, (tx) => tx.select().from(leads));
    const item = feedbackItemOf('suggestion', undefined, { keys, note: 'Met at the fair' });
    expect(await post(item)).toMatchObject([{ result: 'stored' }]);
    expect(await rowOf(item.id)).toMatchObject({ lead: null, body: { keys, note: 'Met at the fair' } });
    expect(await store().inTeam(api.team, (tx) => tx.select().from(leads))).toHaveLength(before.length);
    expect(await api.find(keys)).toEqual({ status: 'unknown' });
  });

  test('an element that the team does not have is refused with an explanation', async () => {
    const item = feedbackItemOf('element', lead, { element: 'champion', state: 'confirmed' });
    expect(await post(item)).toEqual([
      { id: item.id, revision: 1, result: 'refused', reason: expect.stringContaining('“champion”') },
    ]);
  });

  test.each([
    ['that nobody asked', () => feedbackItemOf('answer', lead, { question: randomUUID(), answer: 'x' })],
    [
      'asked about somebody else',
      async () => feedbackItemOf('answer', await leadIdOf('q@two.example'), { question, answer: 'x' }),
    ],
  ])('an answer to a question %s is refused with an explanation', async (_, make) => {
    expect(await post(await make())).toMatchObject([
      { result: 'refused', reason: expect.stringMatching(/no longer asking/) },
    ]);
  });

  test('every kind of feedback about a lead that the team does not have is refused with an explanation', async () => {
    const others = bodies.map(([kind, body]) => feedbackItemOf(kind, randomUUID(), body()));
    const items = [dispositionItem(randomUUID(), 'accepted'), ...others];
    for (const result of await post(...items)) {
      const reason = expect.stringMatching(/no longer in/);
      expect(result).toMatchObject({ result: 'refused', reason, isPersonGone: true });
    }
  });

  test('an id already used for another kind or another lead is refused', async () => {
    const item = feedbackItemOf('element', lead, { element: 'budget', state: 'confirmed' });
    await post(item);
    const other = feedbackItemOf(
      'content',
      lead,
      { content: 'guide', rating: 'helped' },
      { id: item.id, revision: 2 },
    );
    const elsewhere = { ...item, revision: 2, lead: await leadIdOf('q@two.example') };
    for (const result of await post(other, elsewhere)) {
      expect(result).toMatchObject({
        result: 'refused',
        reason: expect.stringMatching(/already uses this ID/),
      });
    }
  });

  test('text that no database can store is refused with an explanation, and the rest of its batch is stored', async () => {
    const bad = feedbackItemOf('factor', lead, { factor: 'fit.\u0000', label: '\ud800' });
    const good = feedbackItemOf('factor', lead, { factor: 'fit.size', label: 'Written out: \\u0000' });
    expect(await post(bad, good)).toMatchObject([
      { result: 'refused', reason: expect.stringMatching(/invalid character/) },
      { result: 'stored' },
    ]);
  });

  test('only a disposition changes stage and owner and records the score at that time', async () => {
    const about = await leadIdOf('q@two.example');
    const leadRow = async () => {
      const rows = await store().inTeam(api.team, (tx) => tx.select().from(leads));
      return rows.find(({ id }) => id === about);
    };
    const accepted = dispositionItem(about, 'accepted', {}, { createdAt: '2026-11-24T10:00:00Z' });
    await post(accepted, dispositionItem(about, 'sales-ready', {}, { createdAt: '2026-11-24T11:00:00Z' }));
    await post(feedbackItemOf('element', about, { element: 'need', state: 'confirmed' }));
    expect(await leadRow()).toMatchObject({ stage: 'after-contact', owner: expect.any(String) });
    expect(await rowOf(accepted.id)).toMatchObject({
      scoreThen: (await api.find({ lead: about })).lead.score.total,
    });
  });

  test('receipts cover every kind of feedback that has a lead', async () => {
    const { cursor } = (await api.get('/v1/changes')).body;
    const others = bodies.map(([kind, body]) => feedbackItemOf(kind, lead, body()));
    const items = [dispositionItem(lead, 'accepted'), ...others];
    await post(...items, feedbackItemOf('suggestion', undefined, { keys: { name: 'Somebody' } }));
    const { changes } = (await api.get(`/v1/changes?after=${cursor}`)).body;
    expect(changes.map((change: { feedback: string }) => change.feedback)).toEqual(items.map(({ id }) => id));
  });
});
