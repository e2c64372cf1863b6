import { beforeAll, expect, test } from 'vitest';
import { newLead } from '../../../../../server/features/ingest/apply-traits';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import { consoleLeads, verdictFilter } from '../../../../../utils/contract/console/console-lists';
import { overview } from '../../../../../utils/contract/console/overview';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { signInTo } from '../../support/console';
import { dispositionItem } from '../../support/items';
import { describeOnStores } from '../../support/stores';

const acts = ['Demo Requested', 'Webinar Attended', 'Calculator Used', 'Configurator Used'];

describeOnStores('the overview', (store) => {
  const clock = { now: new Date('2026-11-02T12:00:00Z') };
  let api: Awaited<ReturnType<typeof createApi>>;
  let marketing: Awaited<ReturnType<typeof signInTo>>;
  const ids = new Map<string, string>();
  const given = new Map<string, string>();
  const at = (moment: string) => {
    clock.now = new Date(moment);
  };
  const arrive = async (name: string, company: string) => {
    const email = `${name}@${name}.example`;
    await api.send('/v1/batch', {
      batch: [
        identifyEvent(email, {
          name,
          company: { name: company, industry: 'robotics', employee_count: 400 },
        }),
        ...acts.map((act) =>
          trackEvent(email, act, { content_id: 'live', title: 'Live' }, clock.now.toISOString()),
        ),
      ],
    });
    ids.set(name, (await api.find({ email })).lead.id);
  };
  const say = async (name: string, disposition: string) => {
    const item = dispositionItem(
      ids.get(name) ?? '',
      disposition,
      {},
      { createdAt: clock.now.toISOString() },
    );
    expect((await api.post('/v1/feedback', { items: [item] })).body.results).toMatchObject([
      { result: 'stored' },
    ]);
    given.set(name, item.id);
  };
  const read = async (days = 30) => overview.parse((await marketing.get(`overview?days=${days}`)).body);
  const listed = async (query: string) =>
    consoleLeads.parse((await marketing.get(`leads?${query}`)).body).leads.map(({ name }) => name);

  beforeAll(async () => {
    ids.clear();
    given.clear();
    at('2026-11-02T12:00:00Z');
    api = await createApi(store(), () => clock.now);
    for (const name of ['yes', 'ready', 'back', 'bad']) await arrive(name, `${name} Ltd`);
    at('2026-11-02T18:00:00Z');
    await say('yes', 'accepted');
    await say('ready', 'accepted');
    at('2026-11-02T18:05:00Z');
    await say('ready', 'sales-ready');
    at('2026-11-05T12:00:00Z');
    await say('back', 'needs-workup');
    await say('bad', 'rejected');
    at('2026-11-06T12:00:00Z');
    marketing = await signInTo(store(), api, 'marketer', clock.now);
    await marketing.post('replies', {
      items: [{ kind: 'answer', feedback: given.get('bad'), text: 'Noted.' }],
    });
    at('2026-11-18T12:00:00Z');
    await arrive('late', 'late Ltd');
    at('2026-11-20T12:00:00Z');
    await arrive('new', 'New Ltd');
    marketing = await signInTo(store(), api, 'marketer', clock.now);
  });

  test('counts how far leads came, in this period and the one before', async () => {
    const all = { handedOver: 6, judged: 4, accepted: 2, salesReady: 1 };
    expect(await read(30)).toMatchObject({
      from: '2026-10-22',
      to: '2026-11-20',
      funnel: all,
      funnelBefore: { handedOver: 0, judged: 0, accepted: 0, salesReady: 0, opportunities: 0, won: 0 },
    });
    expect(await read(10)).toMatchObject({
      funnel: { handedOver: 2, judged: 0 },
      funnelBefore: { handedOver: 4, judged: 4 },
    });
  });

  test('every number of the funnel is the length of the list of leads behind it', async () => {
    const { funnel, from, to } = await read(30);
    const period = `from=${from}&to=${to}`;
    expect(await listed(period)).toHaveLength(funnel.handedOver);
    expect(await listed(`${period}&verdict=judged`)).toHaveLength(funnel.judged);
    expect(await listed(`${period}&verdict=accepted`)).toHaveLength(funnel.accepted);
    expect(await listed(`${period}&verdict=sales-ready`)).toEqual(['ready']);
    expect(await listed(`${period}&verdict=returned`)).toEqual(['back']);
    expect(await listed(`${period}&verdict=rejected`)).toEqual(['bad']);
    expect((await listed(`${period}&verdict=awaiting`)).sort()).toEqual(['late', 'new']);
    expect(await listed('from=2026-11-20&verdict=awaiting')).toEqual(['new']);
    for (const verdict of verdictFilter.options) {
      expect([verdict, await listed(`to=2026-10-31&verdict=${verdict}`)]).toEqual([verdict, []]);
    }
  });

  test('names what is past its deadline on both sides, and nothing else', async () => {
    const { overdueVerdicts, overdueContacts, overdueAnswers } = await read();
    expect(overdueVerdicts).toMatchObject({ count: 1, isMore: false, items: [{ name: 'late' }] });
    // "ready" was accepted, too, but its rep has said since what came of the contact.
    expect(overdueContacts).toMatchObject({
      count: 1,
      isMore: false,
      items: [{ name: 'yes', dueAt: '2026-11-03T18:00:00.000Z' }],
    });
    expect(overdueAnswers).toMatchObject({
      count: 1,
      isMore: false,
      items: [{ id: given.get('back'), lead: ids.get('back'), name: 'back', company: 'back Ltd' }],
    });
  });

  test('compares response times with the SLA', async () => {
    const { timeToFeedback, timeToAnswer } = await read();
    expect(timeToFeedback).toMatchObject({ count: 4, target: 24, onTime: 2 });
    expect(timeToAnswer).toMatchObject({ count: 1, median: 24 });
  });

  test('shows each company’s points and verdicts in the week they fell in', async () => {
    const { accounts } = await read();
    const back = accounts.find(({ company }) => company === 'back Ltd');
    expect(back?.points).toHaveLength(12);
    // 25 for the request, 12 for the webinar and 8 for the tools, which are the same content.
    expect(back?.points).toEqual([...Array(9).fill(0), 45, 0, 0]);
    expect(back?.verdicts).toEqual([{ week: 9, tone: 'back' }]);
    const fresh = accounts.find(({ company }) => company === 'New Ltd');
    expect(fresh?.points).toEqual([...Array(11).fill(0), 45]);
  });

  test('counts a company’s points in the week of each act, whatever faded, was capped, or speaks against it', async () => {
    const other = await createApi(store(), () => clock.now);
    const otherMarketing = await signInTo(store(), other, 'marketer', clock.now);
    const act = (email: string, event: string, type: string, moment: string) =>
      trackEvent(email, event, { content_id: `${event} ${type}`, content_type: type }, moment);
    const company = (name: string) => ({ company: { name } });
    await other.send('/v1/batch', {
      batch: [
        identifyEvent('one@busy.example', company('Busy Ltd')),
        identifyEvent('two@busy.example', company('Busy Ltd')),
        identifyEvent('three@leaving.example', company('Leaving Ltd')),
        act('one@busy.example', 'Content Downloaded', 'guide', '2026-09-10T23:30:00Z'),
        act('one@busy.example', 'Content Downloaded', 'guide', '2026-11-12T00:30:00Z'),
        act('one@busy.example', 'Page Viewed', 'pricing', '2026-11-19T12:00:00Z'),
        act('one@busy.example', 'Page Viewed', 'careers', '2026-11-19T12:00:00Z'),
        act('two@busy.example', 'Email Opened', 'email', '2026-11-19T12:00:00Z'),
        act('two@busy.example', 'Content Downloaded', 'guide', '2026-11-20T09:00:00Z'),
        act('two@busy.example', 'Content Downloaded', 'paper', '2026-11-20T09:00:00Z'),
        act('three@leaving.example', 'Page Viewed', 'careers', '2026-11-19T12:00:00Z'),
      ],
    });
    const { accounts } = overview.parse((await otherMarketing.get('overview')).body);
    expect(accounts.map(({ company, points }) => [company, points])).toEqual([
      ['Busy Ltd', [0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 5, 16]],
    ]);
  });

  test('finds what is overdue behind any number of older leads whose scores have faded', async () => {
    const other = await createApi(store(), () => clock.now);
    const faded = Array.from({ length: 205 }, (_, index) => ({
      ...newLead(other.team, crypto.randomUUID(), { email: `faded${index}@old.example` }, false),
      scoreHint: 90,
      handedOverAt: new Date('2026-01-01T12:00:00Z'),
      thresholdReachedAt: new Date('2026-01-01T12:00:00Z'),
    }));
    await store().inTeam(other.team, (tx) => tx.insert(leads).values(faded));
    at('2026-11-16T12:00:00Z');
    const email = 'late@late.example';
    const traits = { name: 'Late', company: { name: 'Late', industry: 'robotics', employee_count: 400 } };
    const engaged = ['Webinar Attended', 'Tool Used', 'Content Downloaded'].flatMap((act) =>
      ['one', 'two'].map((piece) =>
        trackEvent(email, act, { content_id: `${act} ${piece}` }, clock.now.toISOString()),
      ),
    );
    await other.send('/v1/batch', { batch: [identifyEvent(email, traits), ...engaged] });
    at('2026-11-20T12:00:00Z');
    const otherMarketing = await signInTo(store(), other, 'marketer', clock.now);
    const { overdueVerdicts } = overview.parse((await otherMarketing.get('overview')).body);
    expect(overdueVerdicts).toMatchObject({ count: 1, isMore: false, items: [{ name: 'Late' }] });
    const { lists } = (await other.get('/v1/today')).body;
    expect(lists.due.map(({ name }: { name: string }) => name)).toEqual(['Late']);
  });

  test('knows which steps of the setup are done', async () => {
    const steps = async () => (await read()).setup.filter(({ isDone }) => !isDone).map(({ step }) => step);
    expect(await steps()).toEqual(['definition']);
    const other = await createApi(store(), () => clock.now);
    const empty = await signInTo(store(), other, 'marketer', clock.now);
    const { setup } = overview.parse((await empty.get('overview')).body);
    expect(setup.filter(({ isDone }) => isDone).map(({ step }) => step)).toEqual(['rep']);
  });
});
