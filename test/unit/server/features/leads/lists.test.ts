import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { revoke } from '../../../../../server/features/sign-in/revoke';
import { type TodayList, todayResponse } from '../../../../../utils/contract/rep/today';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('the rep’s lists', (store) => {
  const clock = { now: new Date('2026-11-24T12:00:00Z') };
  let api: Awaited<ReturnType<typeof createApi>>;
  let ben: Awaited<ReturnType<typeof api.asOtherRep>>;
  const ago = (hours: number) => new Date(clock.now.getTime() - hours * 3_600_000).toISOString();
  /**
   * Fit 40, plus 24 for a webinar and a calculator a few hours ago: over the threshold of 60 for some days.
   */
  const makeLead = async (name: string, hours: number, traits: object = {}) => {
    const email = `${name}@one.example`;
    const webinar = trackEvent(
      email,
      'Webinar Attended',
      { content_type: 'webinar', title: 'Live' },
      ago(hours),
    );
    const used = (before: number) =>
      trackEvent(email, 'Calculator Used', { content_type: 'tool' }, ago(hours + before));
    const batch = [identifyEvent(email, { name, ...traits }), used(1), used(2), webinar];
    await api.send('/v1/batch', { batch });
    return (await api.find({ email })).lead.id as string;
  };
  const today = async (rep: { get: typeof api.get } = api) =>
    todayResponse.parse((await rep.get('/v1/today')).body);
  const names = async (list: TodayList, rep: { get: typeof api.get } = api) =>
    (await today(rep)).lists[list].map(({ name }) => name);
  const say = (lead: string, said: string, hours: number, body: object = {}) =>
    api.post('/v1/feedback', { items: [dispositionItem(lead, said, body, { createdAt: ago(hours) })] });
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    api = await createApi(store(), () => clock.now);
    ben = await api.asOtherRep('Ben Okoye');
    for (const [name, hours, traits] of [
      ['fresh', 2, {}],
      ['small', 2, { title: 'Engineer' }],
      ['blocked', 2, { doNotContact: true }],
      ['given', 30, {}],
      ['taken', 30, {}],
    ] as const) {
      ids[name] = await makeLead(name, hours, traits);
    }
  });

  test('due lists leads at the threshold without a disposition since, unless they must not be contacted', async () => {
    await say(ids.given ?? '', 'needs-workup', 20);
    await say(ids.taken ?? '', 'accepted', 20);
    expect(await names('due')).toEqual(['fresh']);
  });

  test('due ignores dispositions from before the lead reached the threshold and withdrawn ones', async () => {
    const again = await makeLead('again', 3);
    await say(again, 'accepted', 200);
    expect(await names('due')).toEqual(expect.arrayContaining(['fresh', 'again']));
    const undone = dispositionItem(again, 'accepted', {}, { createdAt: ago(1) });
    await api.post('/v1/feedback', { items: [undone] });
    expect(await names('due')).toEqual(['fresh']);
    const undo = { ...undone, revision: 2, body: { ...undone.body, withdrawn: true } };
    await api.post('/v1/feedback', { items: [undo] });
    expect(await names('due')).toContain('again');
    // Accepted by this rep, so no longer on anyone’s list.
    expect(await names('due', ben)).toEqual(['fresh']);
  });

  test('back lists the leads this rep returned once they are active again, for this rep only', async () => {
    expect(await names('back')).toEqual([]);
    await api.send('/v1/batch', { batch: [trackEvent('given@one.example', 'Email Opened', {}, ago(1))] });
    expect(await names('back')).toEqual([]); // A machine may have opened the email.
    await api.send('/v1/batch', {
      batch: [trackEvent('given@one.example', 'Content Downloaded', {}, ago(1))],
    });
    expect(await names('back')).toEqual(['given']);
    expect(await names('back', ben)).toEqual([]);
    expect(await names('risen')).not.toContain('given');
    const bens = dispositionItem(ids.given ?? '', 'accepted', {}, { createdAt: ago(0.5) });
    await ben.post('/v1/feedback', { items: [bens] });
    expect(await names('back')).toEqual(['given']); // Only the disposition of the rep who returned it counts.
    await say(ids.given ?? '', 'accepted', 0);
    expect(await names('back')).toEqual([]);
  });

  test('an element is not a disposition: it neither decides a lead nor takes it back from marketing', async () => {
    const known = await makeLead('known', 2);
    const element = () => feedbackItemOf('element', known, { element: 'budget', state: 'negative' });
    await api.post('/v1/feedback', { items: [element()] });
    expect(await names('due')).toContain('known');
    await say(known, 'needs-workup', 1);
    await api.post('/v1/feedback', { items: [element()] });
    expect(await names('risen')).not.toContain('known');
  });

  test('watched lists the leads this rep watches, by newest activity', async () => {
    for (const name of ['small', 'taken', 'given']) await api.post('/v1/watches', { lead: ids[name] });
    expect(await names('watched')).toEqual(['given', 'small', 'taken']);
    expect(await names('watched', ben)).toEqual([]);
    const { watched } = (await today()).lists;
    expect(watched[1]).toMatchObject({
      threshold: 60,
      latestAct: { act: 'attended', title: 'Live', at: ago(2) },
    });
  });

  test('no list shows another team’s leads', async () => {
    const other = await createApi(store(), () => clock.now);
    expect(await today(other)).toMatchObject({
      messages: [],
      lists: { asked: [], due: [], back: [], risen: [], watched: [] },
    });
  });

  test('a request for contact comes first, until someone decides, and on no other list', async () => {
    const eager = await makeLead('eager', 4);
    await api.send('/v1/batch', {
      batch: [trackEvent('eager@one.example', 'Demo Requested', { title: 'Demo' }, ago(3))],
    });
    const { asked, due, risen } = (await today()).lists;
    expect(asked).toMatchObject([
      { name: 'eager', latestAct: { act: 'asked-contact', title: 'Demo', at: ago(3) } },
    ]);
    expect([...due, ...risen].map(({ name }) => name)).not.toContain('eager');
    await say(eager, 'accepted', 0);
    expect((await today()).lists.asked).toEqual([]);
  });

  test('the deadline runs from when the lead arrived, not from an old engagement', async () => {
    await makeLead('imported', 24 * 5);
    const { due } = (await today()).lists;
    const decideBy = Date.parse(due.find(({ name }) => name === 'imported')?.decideBy ?? '');
    expect(decideBy).toBeGreaterThan(clock.now.getTime());
  });

  test('a returned lead that is active again shows the verdict and the score at that time', async () => {
    const comeback = await makeLead('comeback', 40);
    await say(comeback, 'needs-workup', 30, { reasons: ['role-unclear'] });
    await api.send('/v1/batch', {
      batch: [trackEvent('comeback@one.example', 'Content Downloaded', { title: 'Guide' }, ago(1))],
    });
    const { back } = (await today()).lists;
    const lead = back.find(({ name }) => name === 'comeback');
    expect(lead).toMatchObject({
      verdict: { disposition: 'needs-workup', reasons: ['role-unclear'], at: ago(30), hasSnoozeEnded: false },
      latestAct: { act: 'downloaded', title: 'Guide' },
    });
    expect(lead?.total).toBeGreaterThan(lead?.verdict?.scoreThen ?? 100);
  });

  test('marketing’s question waits for the rep’s answer, its answer until the rep has read it', async () => {
    const asked = await makeLead('asked', 5);
    const item = dispositionItem(asked, 'needs-workup', {}, { createdAt: ago(2) });
    await api.post('/v1/feedback', { items: [item] });
    const reply = (body: object) =>
      api.reply({ id: randomUUID(), feedback: item.id, at: clock.now.toISOString(), ...body });
    await reply({ kind: 'question', text: 'Which region?', choices: ['North', 'South'] });
    await reply({ kind: 'answer', text: 'We invite them to the fair.' });
    const { messages } = await today();
    expect(messages.map(({ kind, name, text }) => [kind, name, text]).sort()).toEqual([
      ['answer', 'asked', 'We invite them to the fair.'],
      ['question', 'asked', 'Which region?'],
    ]);
    expect((await today(ben)).messages).toEqual([]);
    await api.post('/v1/reads', { lead: asked });
    const [question, ...others] = (await today()).messages;
    expect([question?.kind, others]).toEqual(['question', []]);
    const answer = feedbackItemOf('answer', asked, { question: question?.id, answer: 'North' });
    await api.post('/v1/feedback', { items: [answer] });
    expect((await today()).messages).toEqual([]);
    clock.now = new Date(clock.now.getTime() + 60_000);
    await reply({ kind: 'answer', text: 'We invite them in May.' });
    expect((await today()).messages).toMatchObject([{ kind: 'answer', text: 'We invite them in May.' }]);
  });

  test('an older answer on a merged lead still awaits the rep, whatever they read of the other', async () => {
    const [kept, merged] = [await makeLead('kept', 5), await makeLead('merged', 5)];
    const items = [kept, merged].map((lead) =>
      dispositionItem(lead, 'needs-workup', {}, { createdAt: ago(2) }),
    );
    await api.post('/v1/feedback', { items });
    const answers = items.map(({ id: feedback }, index) => ({
      id: randomUUID(),
      feedback,
      kind: 'answer',
      text: `Answer ${index}`,
      at: clock.now.toISOString(),
    }));
    for (const answer of answers) await api.reply(answer);
    clock.now = new Date(clock.now.getTime() + 60_000);
    await api.post('/v1/reads', { lead: kept });
    const merge = { method: 'POST', body: { kept, merged } };
    expect((await api.asConsole('/v1/console/merges', merge)).status).toBe(200);
    const unread = (await today()).messages.filter(({ lead }) => lead === kept);
    expect(unread.map(({ text }) => text)).toContain('Answer 1');
    await api.post('/v1/reads', { lead: kept });
    expect((await today()).messages.filter(({ lead }) => lead === kept)).toEqual([]);
  });

  test('the lists say how to reach a lead, unless it must not be contacted', async () => {
    const reached = await makeLead('reached', 2);
    const barred = await makeLead('barred', 2, { doNotContact: true });
    await api.post('/v1/aliases', { lead: reached, keys: { linkedin: 'reached-one' } });
    for (const lead of [reached, barred]) await api.post('/v1/watches', { lead });
    const { due, watched } = (await today()).lists;
    const contact = { email: 'reached@one.example', linkedin: 'reached-one' };
    expect(due.find(({ lead }) => lead === reached)).toMatchObject(contact);
    expect(watched.find(({ lead }) => lead === reached)).toMatchObject(contact);
    expect(watched.find(({ lead }) => lead === barred)).not.toHaveProperty('email');
  });

  test('the rise of a lead is listed however many newer leads are on other lists', async () => {
    const other = await createApi(store(), () => clock.now);
    const names = Array.from({ length: 45 }, (_, index) => `busy${index}`);
    const used = (name: string, hours: number) =>
      trackEvent(`${name}@one.example`, 'Calculator Used', { content_type: 'tool' }, ago(hours));
    const ask = (name: string) =>
      trackEvent(`${name}@one.example`, 'Demo Requested', { title: 'Demo' }, ago(1));
    const over = (name: string) =>
      trackEvent(`${name}@one.example`, 'Webinar Attended', { content_type: 'webinar' }, ago(1));
    const batch = names.flatMap((name) => [
      identifyEvent(`${name}@one.example`, { name }),
      used(name, 2),
      used(name, 3),
      over(name),
      ask(name),
    ]);
    await other.send('/v1/batch', {
      batch: [
        identifyEvent('quiet@one.example', { name: 'quiet', title: 'Engineer' }),
        used('quiet', 30),
        ...batch,
      ],
    });
    const { risen } = (await today(other)).lists;
    expect(risen.map(({ name }) => name)).toContain('quiet');
  });

  test('a lead that came back has no deadline once a colleague has judged it', async () => {
    const shared = await makeLead('shared', 3);
    await say(shared, 'needs-workup', 100);
    const back = async () => (await today()).lists.back.find(({ lead }) => lead === shared);
    expect((await back())?.decideBy).toBeDefined();
    const accepted = dispositionItem(shared, 'accepted', {}, { createdAt: ago(1) });
    await ben.post('/v1/feedback', { items: [accepted] });
    expect(await back()).toMatchObject({ name: 'shared' });
    expect((await back())?.decideBy).toBeUndefined();
  });

  test('leads of a rep who has left are on everyone’s lists', async () => {
    const cara = await api.asOtherRep('Cara Diaz');
    const left = await makeLead('left', 3);
    await cara.post('/v1/feedback', {
      items: [dispositionItem(left, 'accepted', {}, { createdAt: ago(200) })],
    });
    const asks = trackEvent('left@one.example', 'Demo Requested', { title: 'Demo' }, ago(1));
    expect(await names('due')).not.toContain('left');
    const { id } = (await cara.get('/v1/me')).body.rep;
    await store().inTeam(api.team, (tx) => revoke(tx, { kind: 'rep', id }, clock.now));
    expect(await names('due')).toContain('left');
    await api.send('/v1/batch', { batch: [asks] });
    expect(await names('asked')).toContain('left');
  });

  test('a lead that drops below the threshold leaves “due” without a new event', async () => {
    clock.now = new Date(clock.now.getTime() + 30 * 86_400_000);
    expect(await names('due')).toEqual([]);
  });
});
