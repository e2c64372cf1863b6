import { beforeEach, expect, test } from 'vitest';
import { publishFeedback } from '../../../../../server/features/webhooks/publish-feedback';
import { outgoingEvents } from '../../../../../server/platform/db/tables/outgoing-tables';
import { type OutgoingEvent, outgoingEvent } from '../../../../../utils/contract/console/outgoing-event';
import { createApi, identifyEvent } from '../../support/api';
import { createClock, createTestTarget, listTestDeliveries, runDueJobs } from '../../support/deliveries';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('outgoing events', (store) => {
  let clock: ReturnType<typeof createClock>;
  let api: Awaited<ReturnType<typeof createApi>>;
  let lead: string;
  let out: OutgoingEvent[];
  let isDown: boolean;

  beforeEach(async () => {
    clock = createClock();
    out = [];
    isDown = false;
    api = await createApi(store(), clock.now);
    await api.send('/v1/identify', identifyEvent('priya@one.example'));
    lead = (await api.find({ email: 'priya@one.example' })).lead.id;
  });
  const post = async (_: string, body: string) => {
    if (isDown) return { status: 503, text: '' };
    out.push(outgoingEvent.parse(JSON.parse(body)));
    return { status: 200, text: 'ok' };
  };
  const work = () => runDueJobs(store(), { now: clock.now, post });
  const say = (...items: object[]) => api.post('/v1/feedback', { items });
  /** The next revision of an item. */
  const next = (item: ReturnType<typeof feedbackItemOf>, body: object, revision = item.revision + 1) => ({
    ...item,
    revision,
    body: { ...item.body, ...body },
  });
  const types = () => out.map(({ type }) => type);
  const pass = async (seconds: number) => {
    clock.pass(seconds * 1000);
    await work();
  };

  test('a disposition is sent after a minute, with everything marketing needs', async () => {
    await createTestTarget(store(), api.team);
    const found = (element: string, state: string, hour: number) =>
      feedbackItemOf('element', lead, { element, state }, { createdAt: `2026-11-24T${hour}:00:00Z` });
    const remarks = [
      found('budget', 'negative', 11), // The newest report of each element counts, and an unknown one is left out.
      found('budget', 'confirmed', 10),
      found('need', 'confirmed', 10),
      found('need', 'unknown', 11),
    ];
    const said = dispositionItem(lead, 'needs-workup', {
      reasons: ['role-unclear'],
      note: 'Ask again in spring',
    });
    await say(...remarks, said);
    await pass(59);
    expect(out).toEqual([]);
    await pass(1);
    expect(out).toEqual([
      {
        id: expect.any(String),
        type: 'feedback.created',
        timestamp: clock.now().toISOString(),
        data: {
          feedback: said.id,
          revision: 1,
          createdAt: '2026-11-24T12:00:00.000Z',
          rep: { id: expect.any(String), name: 'Ana Lima', email: 'ana@sellers.example' },
          lead: {
            id: lead,
            name: 'Priya Raman',
            title: 'VP Operations',
            company: 'Northwind Robotics GmbH',
            email: 'priya@one.example',
          },
          stage: 'before-contact',
          disposition: { id: 'needs-workup', label: 'Needs workup', tone: 'back' },
          reasons: [{ id: 'role-unclear', label: 'Role unclear' }],
          note: 'Ask again in spring',
          elements: [{ id: 'budget', label: 'Budget', state: 'negative' }],
          score: { total: expect.any(Number), threshold: expect.any(Number), definition: 1 },
        },
      },
    ]);
    await pass(3600);
    expect(out).toHaveLength(1);
  });

  test('feedback withdrawn within the minute is not sent, even if it was given again and withdrawn again', async () => {
    await createTestTarget(store(), api.team);
    const said = dispositionItem(lead, 'rejected');
    await say(said);
    await pass(50);
    await say(next(said, { withdrawn: true }));
    await pass(50);
    await say(next(said, { withdrawn: false }, 3));
    await pass(50);
    await say(next(said, { withdrawn: true }, 4));
    await pass(3600);
    expect(out).toEqual([]);
  });

  test('of feedback that was revised, only the latest revision is sent, a minute after it', async () => {
    await createTestTarget(store(), api.team);
    const said = dispositionItem(lead, 'rejected');
    await say(said);
    await pass(50);
    await say(next(said, { note: 'Wrong person' }));
    await pass(50);
    expect(out).toEqual([]);
    await pass(10);
    expect(out).toMatchObject([{ type: 'feedback.created', data: { revision: 2, note: 'Wrong person' } }]);
  });

  test('a later revision, a withdrawal and feedback given again are separate events about the same feedback', async () => {
    await createTestTarget(store(), api.team);
    const said = dispositionItem(lead, 'needs-workup');
    const states = [{}, { note: 'More' }, { withdrawn: true }, { withdrawn: false }];
    for (const [index, state] of states.entries()) {
      await say(next(said, state, index + 1));
      await pass(60);
    }
    expect(types()).toEqual([
      'feedback.created',
      'feedback.revised',
      'feedback.withdrawn',
      'feedback.created',
    ]);
    expect(new Set(out.map(({ id }) => id)).size).toBe(4);
    expect(out.map(({ data }) => 'feedback' in data && [data.feedback, data.revision])).toEqual(
      [1, 2, 3, 4].map((revision) => [said.id, revision]),
    );
  });

  test('an answer to marketing’s question is sent with the question, and a suggestion is sent, too', async () => {
    await createTestTarget(store(), api.team);
    const said = dispositionItem(lead, 'needs-workup');
    await say(said);
    const question = { kind: 'question', feedback: said.id, text: 'By when?', choices: ['Q1'] };
    const [{ id }] = await api.reply(question);
    const keys = { email: 'jo@new.example', name: 'Jo Doe', company: 'New' };
    await say(
      feedbackItemOf('answer', lead, { question: id, answer: 'Q1' }),
      feedbackItemOf('suggestion', undefined, { keys, note: 'Met at the fair' }),
    );
    await pass(60);
    expect(out).toHaveLength(3);
    expect(out).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'answer.created',
          data: expect.objectContaining({ question: { id, text: 'By when?' }, answer: 'Q1' }),
        }),
        expect.objectContaining({
          type: 'suggestion.created',
          data: expect.objectContaining({ person: keys, note: 'Met at the fair' }),
        }),
      ]),
    );
  });

  test('each target gets the events it wants, held while it is off, and another team’s targets get nothing', async () => {
    const other = await createApi(store());
    await createTestTarget(store(), other.team);
    const { id: off } = await createTestTarget(store(), api.team, { isEnabled: false });
    const { id } = await createTestTarget(store(), api.team, { kinds: ['suggestion'] });
    const keys = { name: 'Jo Doe', company: 'New' };
    await say(dispositionItem(lead, 'accepted'), feedbackItemOf('suggestion', undefined, { keys, note: '' }));
    await pass(60);
    expect(types()).toEqual(['suggestion.created']);
    const sent = await listTestDeliveries(store(), api.team);
    const statesOf = (target: string) =>
      sent.filter((delivery) => delivery.target === target).map(({ state }) => state);
    expect([statesOf(off), statesOf(id)]).toEqual([['held', 'held'], ['delivered']]);
    expect(await listTestDeliveries(store(), other.team)).toEqual([]);
  });

  test('a team without targets gets no job', async () => {
    await say(dispositionItem(lead, 'accepted'));
    clock.pass(3_600_000);
    expect(await work()).toBe(0);
  });

  test('other kinds of feedback create no job', async () => {
    await createTestTarget(store(), api.team);
    await say(feedbackItemOf('element', lead, { element: 'budget', state: 'confirmed' }));
    clock.pass(3_600_000);
    expect(await work()).toBe(0);
  });

  test('a target that missed a revision gets the newest one instead, and a withdrawal only if it may have seen the feedback', async () => {
    await createTestTarget(store(), api.team);
    isDown = true;
    const said = dispositionItem(lead, 'rejected');
    await say(said);
    await pass(60);
    await say(next(said, { note: 'Sorry' }));
    await pass(60);
    isDown = false;
    await pass(7200);
    expect(out).toMatchObject([{ type: 'feedback.revised', data: { revision: 2 } }]);
    const late = await createTestTarget(store(), api.team); // This target knows nothing of the feedback.
    await say(next(said, { withdrawn: true }, 3));
    await pass(60);
    expect(types()).toEqual(['feedback.revised', 'feedback.withdrawn']);
    const states = await listTestDeliveries(store(), api.team);
    expect(states.filter(({ target }) => target === late.id)).toEqual([]);
    expect(states.map(({ state }) => state).toSorted()).toEqual(['delivered', 'delivered', 'given-up']);
  });

  test('a job that runs too early because the database’s clock is ahead keeps waiting', async () => {
    await createTestTarget(store(), api.team);
    const said = dispositionItem(lead, 'accepted');
    await say(said);
    clock.pass(59_000);
    const job = { do: 'publish' as const, team: api.team, feedback: said.id, revision: 1, definition: 1 };
    await store().inTeam(api.team, (tx) => publishFeedback(tx, job, clock.now()));
    await work();
    expect(out).toEqual([]);
    await pass(1);
    expect(types()).toEqual(['feedback.created']);
  });

  test('a job that runs twice, as after a crash, creates one event', async () => {
    await createTestTarget(store(), api.team);
    const said = dispositionItem(lead, 'accepted');
    await say(said);
    clock.pass(60_000);
    const job = { do: 'publish' as const, team: api.team, feedback: said.id, revision: 1, definition: 1 };
    for (const _ of [1, 2]) await store().inTeam(api.team, (tx) => publishFeedback(tx, job, clock.now()));
    expect(await store().inTeam(api.team, (tx) => tx.select().from(outgoingEvents))).toHaveLength(1);
  });
});
