import { beforeAll, expect, test } from 'vitest';
import { consoleLeads, leadOutcome } from '../../../../../utils/contract/console/console-lists';
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
      funnelBefore: { handedOver: 0, judged: 0, accepted: 0, salesReady: 0 },
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
    expect(await listed(`${period}&outcome=judged`)).toHaveLength(funnel.judged);
    expect(await listed(`${period}&outcome=accepted`)).toHaveLength(funnel.accepted);
    expect(await listed(`${period}&outcome=sales-ready`)).toEqual(['ready']);
    expect(await listed(`${period}&outcome=returned`)).toEqual(['back']);
    expect(await listed(`${period}&outcome=rejected`)).toEqual(['bad']);
    expect((await listed(`${period}&outcome=awaiting`)).sort()).toEqual(['late', 'new']);
    expect(await listed('from=2026-11-20&outcome=awaiting')).toEqual(['new']);
    for (const outcome of leadOutcome.options) {
      expect([outcome, await listed(`to=2026-10-31&outcome=${outcome}`)]).toEqual([outcome, []]);
    }
  });

  test('names what is past its deadline on both sides, and nothing else', async () => {
    const { overdueVerdicts, overdueAnswers } = await read();
    expect(overdueVerdicts).toMatchObject({ count: 1, isMore: false, items: [{ name: 'late' }] });
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
    expect(back?.points.map((points) => points > 0)).toEqual([...Array(9).fill(false), true, false, false]);
    expect(back?.verdicts).toEqual([{ week: 9, tone: 'back' }]);
    const fresh = accounts.find(({ company }) => company === 'New Ltd');
    expect(fresh?.points[11]).toBeGreaterThan(0);
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
