import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('the history of a lead', (store) => {
  const now = new Date('2026-11-24T12:00:00Z');
  const email = 'p@one.example';
  let api: Awaited<ReturnType<typeof createApi>>;
  let ben: Awaited<ReturnType<typeof api.asOtherRep>>;
  let lead: string;
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
  const send = (...batch: object[]) => api.send('/v1/batch', { batch });
  const card = async (rep: { find: typeof api.find } = api) => (await rep.find({ lead })).lead;
  const say = async (said: string, hours: number, body: object = {}) => {
    const item = dispositionItem(lead, said, body, { createdAt: ago(hours) });
    const [result] = (await api.post('/v1/feedback', { items: [item] })).body.results;
    expect(result.result).toBe('stored');
    return item;
  };

  /** With the fit of `identifyEvent`, a webinar and a calculator reach the threshold. */
  const reachThreshold = (email: string, hours: number) => [
    trackEvent(email, 'Webinar Attended', { content_type: 'webinar' }, ago(hours)),
    trackEvent(email, 'Calculator Used', { content_type: 'tool' }, ago(hours + 1)),
    trackEvent(email, 'Calculator Used', { content_type: 'tool' }, ago(hours + 2)),
  ];

  beforeEach(async () => {
    api = await createApi(store(), () => now);
    ben = await api.asOtherRep('Ben Okoye');
    await send(identifyEvent(email), ...reachThreshold(email, 10));
    lead = (await api.find({ email })).lead.id;
  });

  test('shows the ten newest active feedback items from anyone in the team', async () => {
    const undone = await say('accepted', 1);
    const undo = { ...undone, revision: 2, body: { ...undone.body, withdrawn: true } };
    await api.post('/v1/feedback', { items: [undo] });
    const bens = dispositionItem(
      lead,
      'needs-workup',
      { reasons: ['role-unclear'], note: 'Who decides?' },
      { createdAt: ago(2) },
    );
    await ben.post('/v1/feedback', { items: [bens] });
    for (let hours = 13; hours > 2; hours--) await say('accepted', hours);
    const { history } = await card();
    expect(history).toHaveLength(10);
    expect(history[0]).toEqual({
      id: bens.id,
      by: 'Ben Okoye',
      isMine: false,
      stage: 'before-contact',
      disposition: 'needs-workup',
      reasons: ['role-unclear'],
      note: 'Who decides?',
      at: ago(2),
    });
    expect(history[1]).toMatchObject({ by: 'Ana Lima', isMine: true, at: ago(3) });
  });

  test('feedback from a device whose clock is ahead is dated when it arrived', async () => {
    await say('accepted', -50);
    expect((await card()).history[0].at).toBe(now.toISOString());
  });

  test('shows the newest active answer to marketing’s question', async () => {
    const { id: feedback } = await say('needs-workup', 1);
    const [{ id }] = await api.reply({ kind: 'question', feedback, text: 'When?', choices: ['Q1', 'Q2'] });
    const first = feedbackItemOf('answer', lead, { question: id, answer: 'Q1' }, { createdAt: ago(0.5) });
    const second = feedbackItemOf('answer', lead, { question: id, answer: 'Q2' }, { createdAt: ago(0.2) });
    await api.post('/v1/feedback', { items: [first, second] });
    const answered = async () => (await card()).history[0].question.answered;
    expect(await answered()).toEqual({ text: 'Q2', at: ago(0.2) });
    const undo = { ...second, revision: 2, body: { ...second.body, withdrawn: true } };
    await api.post('/v1/feedback', { items: [undo] });
    expect(await answered()).toEqual({ text: 'Q1', at: ago(0.5) });
  });

  test('the rep’s deadline counts from when the endpoint learned that the lead reached the threshold, until anyone decides', async () => {
    expect((await card()).deadlines).toEqual({ decideBy: ago(-24) });
    await say('accepted', 20); // This was before the lead reached the threshold.
    expect((await card()).deadlines).toEqual({ decideBy: ago(-24) });
    const bens = dispositionItem(lead, 'accepted', {}, { createdAt: ago(1) });
    await ben.post('/v1/feedback', { items: [bens] });
    expect((await card()).deadlines.decideBy).toBeUndefined();
  });

  test('a judged lead has no deadline for a decision, even if it isn’t known when it reached the threshold', async () => {
    await store().inTeam(api.team, (tx) =>
      tx.update(leads).set({ thresholdReachedAt: null }).where(eq(leads.id, lead)),
    );
    expect((await card()).deadlines).toEqual({ decideBy: ago(-24) });
    await say('accepted', 20);
    expect((await card()).deadlines).toEqual({ contactBy: ago(-4) });
  });

  test('a lead below the threshold has no deadline for the rep', async () => {
    await send(
      identifyEvent('q@one.example', { title: 'Engineer' }),
      trackEvent('q@one.example', 'Webinar Attended', {}, ago(1)),
    );
    expect((await api.find({ email: 'q@one.example' })).lead.deadlines).toEqual({});
  });

  test('more engagement above the threshold does not extend the deadline', async () => {
    await send(trackEvent(email, 'Content Downloaded', {}, ago(1)));
    expect((await card()).deadlines).toEqual({ decideBy: ago(-24) });
  });

  test('an event dated in the future counts as reaching the threshold now, not later', async () => {
    await send(
      identifyEvent('r@one.example'),
      ...reachThreshold('r@one.example', 1),
      trackEvent('r@one.example', 'Webinar Attended', {}, ago(-0.1)),
    );
    expect((await api.find({ email: 'r@one.example' })).lead.deadlines).toEqual({ decideBy: ago(-24) });
  });

  test.each([
    ['answer', { text: 'Done' }],
    ['acted-on', {}],
  ])('marketing’s deadline counts from when a lead was returned until its “%s”', async (kind, said) => {
    const { id: feedback } = await say('needs-workup', 5);
    expect((await card()).deadlines).toEqual({ answerBy: ago(-48) });
    await api.reply({ kind: 'seen', feedback });
    expect((await card()).deadlines).toEqual({ answerBy: ago(-48) });
    await api.reply({ kind, feedback, ...said });
    expect((await card()).deadlines).toEqual({});
  });

  test('after an acceptance, the rep’s deadline is to contact the lead, until any other disposition', async () => {
    await say('needs-workup', 5);
    await say('accepted', 1);
    expect((await card()).deadlines).toEqual({ contactBy: ago(-23) });
    await say('sales-ready', 0.5);
    expect((await card()).deadlines).toEqual({});
  });

  test('an accepted lead who must not be contacted has no deadline', async () => {
    await say('accepted', 1);
    await send({ ...identifyEvent(email, { do_not_contact: true }), timestamp: ago(0.5) });
    expect((await card()).deadlines).toEqual({});
  });

  test('shows what changed since this rep returned the lead: the score at that time, and the acts that count', async () => {
    const scoreThen = (await card()).score.total;
    await say('rejected', 5);
    expect((await card()).sinceReturned).toBeUndefined(); // Nothing has happened since.
    await send(
      trackEvent(email, 'Content Downloaded', {}, ago(2)),
      trackEvent(email, 'Content Downloaded', {}, ago(1)),
      trackEvent(email, 'Content Downloaded', { content_id: 'older' }, ago(6)),
      trackEvent(email, 'Email Opened', {}, ago(1)),
      trackEvent(email, 'Unheard Of', {}, ago(1)),
    );
    expect((await card()).sinceReturned).toEqual({ at: ago(5), scoreThen, acts: 2 });
    expect((await card(ben)).sinceReturned).toBeUndefined();
    await say('accepted', 0.5);
    expect((await card()).sinceReturned).toBeUndefined();
  });

  test('counts at most a hundred acts', async () => {
    await say('needs-workup', 5);
    await send(
      ...Array.from({ length: 120 }, (_, index) =>
        trackEvent(email, 'Content Downloaded', {}, ago(index / 60)),
      ),
    );
    expect((await card()).sinceReturned.acts).toBe(100);
  });
});
