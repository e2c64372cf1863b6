import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { changesResponse } from '../../../../../utils/contract/rep/changes';
import { createApi, identifyEvent } from '../../support/api';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('marketing’s replies', (store) => {
  const clock = { now: new Date('2026-11-24T12:00:00Z') };
  let api: Awaited<ReturnType<typeof createApi>>;
  let lead: string;
  let feedback: string;
  let cursor: string;

  beforeAll(async () => {
    api = await createApi(store(), () => clock.now);
    await api.send('/v1/identify', identifyEvent('p@one.example'));
    lead = (await api.find({ email: 'p@one.example' })).lead.id;
  });
  beforeEach(async () => {
    const item = dispositionItem(lead, 'needs-workup', {}, { createdAt: clock.now.toISOString() });
    feedback = item.id;
    await api.post('/v1/feedback', { items: [item] });
    ({ cursor } = (await api.get('/v1/changes')).body);
  });
  const news = async () => changesResponse.parse((await api.get(`/v1/changes?after=${cursor}`)).body).changes;
  const told = async () =>
    (await api.find({ lead })).lead.history.find(({ id }: { id: string }) => id === feedback);
  const question = { kind: 'question', text: 'By when?', choices: ['Q1', 'Later'] };

  test('reach the rep who gave the feedback, with the lead’s name, and appear on the card', async () => {
    const results = await api.reply(
      { kind: 'seen', feedback },
      { kind: 'acted-on', feedback },
      { kind: 'answer', feedback, text: 'Invited her to the webinar.' },
      { ...question, feedback },
    );
    expect(results.map(({ result }: { result: string }) => result)).toEqual(Array(4).fill('stored'));
    const at = clock.now.toISOString();
    expect(await news()).toEqual(
      ['seen', 'acted-on', 'answer', 'question'].map((reply) => ({
        kind: 'reply',
        at,
        lead,
        feedback,
        reply,
        name: 'Priya Raman',
      })),
    );
    expect(await told()).toMatchObject({
      seenAt: at,
      actedAt: at,
      answer: { text: 'Invited her to the webinar.', by: 'Maria Berg', at },
      question: { id: results[3].id, text: 'By when?', by: 'Maria Berg', choices: ['Q1', 'Later'] },
    });
  });

  test('notify nobody else in the team', async () => {
    const ben = await api.asOtherRep('Ben Okoye');
    await api.reply({ kind: 'seen', feedback });
    expect((await ben.get(`/v1/changes?after=${cursor}`)).body.changes).toEqual([]);
  });

  test('there is one reply of each kind: a later one replaces it', async () => {
    await api.reply({ kind: 'answer', feedback, text: 'First' });
    await api.reply({ kind: 'answer', feedback, text: 'Second' });
    expect(await told()).toMatchObject({ answer: { text: 'Second' } });
    expect(await news()).toHaveLength(2);
  });

  test('sending the same reply again counts as a repeat and notifies the rep once', async () => {
    const [first] = await api.reply({ kind: 'answer', feedback, text: 'Once' });
    expect(await api.reply({ kind: 'answer', feedback, text: 'Once' })).toEqual([first]);
    expect(await news()).toHaveLength(1);
  });

  test('marking feedback as seen again after the rep revised it notifies the rep again', async () => {
    await api.reply({ kind: 'seen', feedback });
    clock.now = new Date(clock.now.getTime() + 60_000);
    const edited = dispositionItem(lead, 'needs-workup', { note: 'More' }, { id: feedback, revision: 2 });
    await api.post('/v1/feedback', { items: [edited] });
    clock.now = new Date(clock.now.getTime() + 60_000);
    await api.reply({ kind: 'seen', feedback });
    expect((await told()).seenAt).toBe(clock.now.toISOString());
  });

  test('a question with the same text keeps its id, so that an answer already on its way still matches', async () => {
    const [{ id }] = await api.reply({ ...question, feedback });
    const [again] = await api.reply({ ...question, feedback, choices: ['Q1', 'Q2', 'Later'] });
    expect(again).toEqual({ result: 'stored', id });
    const answer = feedbackItemOf('answer', lead, { question: id, answer: 'Q2' });
    await api.post('/v1/feedback', { items: [answer] });
    expect((await told()).question).toMatchObject({
      id,
      choices: ['Q1', 'Q2', 'Later'],
      answered: { text: 'Q2' },
    });
  });

  test.each([false, true])(
    'a rep is asked only once: another question is refused with an explanation and nobody is notified (answered: %s)',
    async (isAnswered) => {
      const [{ id }] = await api.reply({ ...question, feedback });
      if (isAnswered) {
        await api.post('/v1/feedback', {
          items: [feedbackItemOf('answer', lead, { question: id, answer: 'Q1' })],
        });
      }
      const asked = (await news()).length;
      expect(await api.reply({ ...question, feedback, text: 'By whom?' })).toEqual([
        { result: 'refused', reason: expect.stringMatching(/^Maria Berg already asked “By when\?”/) },
      ]);
      expect((await told()).question).toMatchObject({ id, text: 'By when?' });
      expect(await news()).toHaveLength(asked);
    },
  );

  test('when two marketers ask at the same time, only one question is stored', async () => {
    const asked = await Promise.all(
      ['By when?', 'By whom?'].map((text) => api.reply({ ...question, feedback, text })),
    );
    expect(
      asked
        .flat()
        .map(({ result }) => result)
        .sort(),
    ).toEqual(['refused', 'stored']);
  });

  test('text is stored as plain text', async () => {
    await api.reply({ kind: 'answer', feedback, text: 'Do\u0000ne\u202e' });
    expect((await told()).answer.text).toBe('Do ne');
    expect(await api.reply({ kind: 'answer', feedback, text: '\u0000\u202e' })).toMatchObject([
      { result: 'refused', reason: expect.stringMatching(/no readable characters/) },
    ]);
  });

  test('replies to missing feedback, to a reported element and to withdrawn feedback are refused with an explanation', async () => {
    const remark = feedbackItemOf('element', lead, { element: 'budget', state: 'confirmed' });
    const undone = dispositionItem(lead, 'needs-workup', { withdrawn: true });
    await api.post('/v1/feedback', { items: [remark, undone] });
    const ids = [randomUUID(), remark.id, undone.id, feedback];
    expect(await api.reply(...ids.map((feedback) => ({ kind: 'seen', feedback })))).toMatchObject([
      { result: 'refused', reason: expect.stringMatching(/feedback no longer exists/) },
      { result: 'refused', reason: expect.stringMatching(/only reply to a disposition/) },
      { result: 'refused', reason: expect.stringMatching(/withdrawn this feedback/) },
      { result: 'stored' },
    ]);
  });

  test('another team’s marketing can’t find the feedback', async () => {
    const other = await createApi(store());
    expect(await other.reply({ kind: 'seen', feedback })).toMatchObject([
      { result: 'refused', reason: expect.stringMatching(/feedback no longer exists/) },
    ]);
    expect((await told()).seenAt).toBeUndefined();
  });
});
