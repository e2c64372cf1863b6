import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { formatInboxCursor } from '../../../../../server/features/inbox/inbox-cursor';
import { inboxDetail, inboxResponse } from '../../../../../utils/contract/console/inbox';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { signInTo } from '../../support/console';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('the inbox', (store) => {
  const clock = { now: new Date('2026-11-24T12:00:00Z') };
  let api: Awaited<ReturnType<typeof createApi>>;
  let marketing: Awaited<ReturnType<typeof signInTo>>;
  const leads: Record<'priya' | 'tomas', string> = { priya: '', tomas: '' };

  beforeEach(async () => {
    api = await createApi(store(), () => clock.now);
    marketing = await signInTo(store(), api, 'marketer', clock.now);
    await api.send('/v1/batch', {
      batch: [
        identifyEvent('priya@one.example', { name: 'Priya Raman', company: 'Northwind 100%' }),
        identifyEvent('tomas@two.example', { name: 'Tomás Ibáñez', company: 'Fjordline' }),
        trackEvent('priya@one.example', 'Content Downloaded', { content_id: 'guide', title: 'Sizing guide' }),
        {
          ...trackEvent('tomas@two.example', 'Webinar Attended', { content_id: 'live' }),
          context: { traits: { email: 'tomas@two.example' }, campaign: { name: 'Automate' } },
        },
      ],
    });
    leads.priya = (await api.find({ email: 'priya@one.example' })).lead.id;
    leads.tomas = (await api.find({ email: 'tomas@two.example' })).lead.id;
  });
  const say = async (item: ReturnType<typeof feedbackItemOf>) => {
    clock.now = new Date(clock.now.getTime() + 60_000);
    const said = { ...item, createdAt: clock.now.toISOString() };
    const { body } = await api.post('/v1/feedback', { items: [said] });
    expect(body.results).toMatchObject([{ result: 'stored' }]);
    return item;
  };
  const list = async (query = '') => inboxResponse.parse((await marketing.get(`feedback?${query}`)).body);
  const ids = async (query = '') => (await list(query)).items.map(({ id }) => id);

  test('lists all active feedback, newest first, without what reps withdrew', async () => {
    const workup = await say(dispositionItem(leads.priya, 'needs-workup', { note: 'No number.' }));
    const rated = await say(feedbackItemOf('content', leads.priya, { content: 'guide', rating: 'helped' }));
    await say(dispositionItem(leads.tomas, 'accepted', { withdrawn: true }));
    const suggested = await say(feedbackItemOf('suggestion', undefined, { keys: { name: 'Quentin Marsh' } }));
    expect(await list()).toMatchObject({
      items: [
        { id: suggested.id, kind: 'suggestion', by: 'Ana Lima' },
        { id: rated.id, kind: 'content', title: 'Sizing guide' },
        {
          id: workup.id,
          lead: { name: 'Priya Raman', company: 'Northwind 100%' },
          body: { note: 'No number.' },
          state: 'new',
          scoreThen: expect.any(Number),
        },
      ],
      needsAnswer: 1,
    });
  });

  test('each filter keeps only what matches it', async () => {
    const workup = await say(dispositionItem(leads.priya, 'needs-workup', { reasons: ['role-unclear'] }));
    const ready = await say(dispositionItem(leads.tomas, 'sales-ready'));
    const budget = await say(
      feedbackItemOf('element', leads.tomas, { element: 'budget', state: 'negative' }),
    );
    const rated = await say(feedbackItemOf('content', leads.tomas, { content: 'guide', rating: 'helped' }));
    expect(await ids('feedback=needs-workup')).toEqual([workup.id]);
    expect(await ids('feedback=element')).toEqual([budget.id]);
    expect(await ids('reason=role-unclear')).toEqual([workup.id]);
    expect(await ids('reason=bad-timing')).toEqual([]);
    expect(await ids('stage=after-contact')).toEqual([ready.id]);
    expect(await ids('element=budget')).toEqual([rated.id, budget.id, ready.id]);
    expect(await ids('element=need')).toEqual([]);
    expect(await ids('content=guide')).toEqual([rated.id, workup.id]); // She read it; he rated it.
    expect(await ids('campaign=Automate')).toEqual([rated.id, budget.id, ready.id]);
    expect(await ids('lead=raman')).toEqual([workup.id]);
    expect(await ids('lead=two.example&feedback=sales-ready')).toEqual([ready.id]);
    expect(await ids('lead=100%25')).toEqual([workup.id]);
    expect(await ids('lead=%25')).toEqual([workup.id]); // A percent sign matches itself, not anything.
    expect(await ids('lead=_')).toEqual([]);
    await say(feedbackItemOf('element', leads.priya, { element: 'need', state: 'confirmed' }));
    expect(await ids('element=need')).toEqual([]); // It is confirmed, so it is not missing.
  });

  test('feedback goes from new through seen, acted on, answered and question open, and is new again once it is revised', async () => {
    const word = await say(dispositionItem(leads.priya, 'needs-workup'));
    const states = ['new', 'seen', 'acted-on', 'answered', 'question-open'];
    const stateOf = async () => {
      const found = await Promise.all(states.map((state) => ids(`state=${state}`)));
      return states.filter((_, place) => found[place]?.includes(word.id));
    };
    const reply = (more: object) => marketing.post('replies', { items: [{ feedback: word.id, ...more }] });
    expect(await stateOf()).toEqual(['new']);
    await reply({ kind: 'seen' });
    expect(await stateOf()).toEqual(['seen']);
    await reply({ kind: 'acted-on' });
    expect(await stateOf()).toEqual(['acted-on']);
    await reply({ kind: 'answer', text: 'Invited her.' });
    expect(await stateOf()).toEqual(['answered']);
    const asked = await reply({ kind: 'question', text: 'By when?', choices: ['Q1', 'Later'] });
    expect(await stateOf()).toEqual(['question-open']);
    const question = asked.body.results[0].id;
    await say(feedbackItemOf('answer', leads.priya, { question, answer: 'Q1' }));
    expect(await stateOf()).toEqual(['answered']);
    expect((await list()).items).toMatchObject([{ id: word.id, repAnswer: 'Q1' }]);
    await say({ ...word, revision: 2, body: { ...word.body, note: 'He has left.' } });
    expect(await stateOf()).toEqual(['new']);
  });

  test('a page ends where the next one begins, even when feedback arrives in between', async () => {
    const batch: string[] = [];
    for (let n = 0; n < 60; n++) batch.unshift(dispositionItem(leads.priya, 'accepted').id);
    await api.post('/v1/feedback', {
      items: batch.map((id) => ({ ...dispositionItem(leads.priya, 'accepted'), id })),
    });
    const first = await list();
    expect(first.items).toHaveLength(50);
    const newer = await say(dispositionItem(leads.priya, 'accepted'));
    const second = await list(`after=${first.next}`);
    expect(second.next).toBeUndefined();
    const seen = [...first.items, ...second.items].map(({ id }) => id);
    expect(seen).toEqual([...batch].sort().reverse()); // They came in one batch, in the same millisecond.
    expect((await ids())[0]).toBe(newer.id);
    expect((await marketing.get('feedback?after=nonsense')).status).toBe(400);
  });

  test('a single item is shown with its lead’s current data', async () => {
    const earlier = await say(dispositionItem(leads.priya, 'accepted'));
    await say(feedbackItemOf('element', leads.priya, { element: 'budget', state: 'negative' }));
    const word = await say(dispositionItem(leads.priya, 'disqualified', { reasons: ['no-need'] }));
    await api.reply({ kind: 'answer', feedback: earlier.id, text: 'Thank you.' });
    const { item, lead } = inboxDetail.parse((await marketing.get(`feedback/${word.id}`)).body);
    expect(item).toMatchObject({ state: 'new', scoreThen: lead?.score.total });
    expect(lead).toMatchObject({
      email: 'priya@one.example',
      elements: [{ element: 'budget', state: 'negative', by: 'Ana Lima' }],
      engagement: [{ content: { title: 'Sizing guide' } }],
      history: [{ id: word.id }, { id: earlier.id, answer: { text: 'Thank you.' } }],
    });
  });

  test('withdrawn feedback says so, and so that nobody thinks of an erasure', async () => {
    const word = await say(dispositionItem(leads.priya, 'accepted'));
    await say({ ...word, revision: 2, body: { ...word.body, withdrawn: true } });
    const { status, body } = await marketing.get(`feedback/${word.id}`);
    expect([status, body.detail]).toEqual([404, 'The rep has withdrawn this feedback.']);
  });

  test('another team sees nothing of this team’s inbox', async () => {
    const word = await say(dispositionItem(leads.priya, 'accepted'));
    const other = await signInTo(store(), await createApi(store()));
    expect((await other.get('feedback')).body).toEqual({ items: [], needsAnswer: 0 });
    expect((await other.get(`feedback/${word.id}`)).status).toBe(404);
    const replied = await other.post('replies', { items: [{ kind: 'seen', feedback: word.id }] });
    expect(replied.body.results).toMatchObject([{ result: 'refused' }]);
  });

  test('lists the people, picklists, content and campaigns that feedback can be filtered by', async () => {
    expect((await marketing.get('me')).body).toMatchObject({
      team: { name: 'Acme' },
      person: { name: 'Maria the marketer', role: 'marketer' },
      elements: expect.arrayContaining([expect.objectContaining({ id: 'budget' })]),
      contents: expect.arrayContaining([{ id: 'guide', title: 'Sizing guide' }]),
      campaigns: ['Automate'],
    });
  });
});

describeOnStores('an inbox of 10,000', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  let lead: string;
  beforeAll(async () => {
    api = await createApi(store());
    await api.send('/v1/identify', identifyEvent('p@one.example'));
    lead = (await api.find({ email: 'p@one.example' })).lead.id;
    await store().inTeam(api.team, (tx) =>
      tx.execute(sql`insert into feedback (team, id, revision, kind, lead, rep, body, created_at, received_at)
        select ${api.team}, gen_random_uuid(), 1, 'disposition', ${lead}::uuid, gen_random_uuid(),
          '{"stage": "before-contact", "disposition": "needs-workup", "reasons": [], "note": "", "withdrawn": false}'::jsonb,
          now() - n * interval '1 minute', now() - n * interval '1 minute'
        from generate_series(1, 10000) n`),
    );
  });

  test('returns the first page, a deep page and a filter without matches', async () => {
    const marketing = await signInTo(store(), api);
    const read = async (query: string) =>
      inboxResponse.parse((await marketing.get(`feedback?${query}`)).body);
    const first = await read('');
    expect([first.items.length, first.needsAnswer]).toEqual([50, 100]);
    const at = new Date(Date.parse(first.items[0]?.at ?? '') - 9_960 * 60_000);
    const deep = await read(`after=${formatInboxCursor({ at, id: lead })}`);
    expect([deep.items.length < 50, deep.next]).toEqual([true, undefined]);
    expect((await read('state=answered')).items).toEqual([]);
    expect((await read('lead=nobody')).items).toEqual([]);
  });
});
