import { beforeEach, expect, test } from 'vitest';
import { leads as leadsTable } from '../../../../server/platform/db/tables/lead-tables';
import { consoleContents, consoleLeads } from '../../../../utils/contract/console/console-lists';
import { createApi, identifyEvent, trackEvent } from '../support/api';
import { signInTo } from '../support/console';
import { dispositionItem, feedbackItemOf } from '../support/items';
import { describeOnStores } from '../support/stores';

describeOnStores('leads and content in the console', (store) => {
  const clock = { now: new Date('2026-11-24T12:00:00Z') };
  let api: Awaited<ReturnType<typeof createApi>>;
  let marketing: Awaited<ReturnType<typeof signInTo>>;
  beforeEach(async () => {
    clock.now = new Date('2026-11-24T12:00:00Z');
    api = await createApi(store(), () => clock.now);
    marketing = await signInTo(store(), api, 'marketer', clock.now);
  });
  const leads = async (query = '') => consoleLeads.parse((await marketing.get(`leads?${query}`)).body);
  const contents = async (query = '') =>
    consoleContents.parse((await marketing.get(`contents?${query}`)).body);

  test('leads are sorted by score, each with its latest disposition', async () => {
    await api.send('/v1/batch', {
      batch: [
        identifyEvent('low@one.example', { name: 'Low Score', title: 'Intern' }),
        identifyEvent('high@one.example', { name: 'High Score' }),
      ],
    });
    const { lead } = await api.find({ email: 'high@one.example' });
    const word = dispositionItem(lead.id, 'accepted');
    await api.post('/v1/feedback', { items: [word] });
    const { leads: found, asOf } = await leads();
    expect(found).toMatchObject([
      {
        name: 'High Score',
        total: lead.score.total,
        latestDisposition: { id: word.id, disposition: 'accepted', by: 'Ana Lima' },
      },
      { name: 'Low Score' },
    ]);
    expect(found[1]).not.toHaveProperty('latestDisposition');
    expect(asOf).toBe('2026-11-24T12:00:00.000Z');
  });

  test('a lead judged before it reached the threshold awaits sales, as on the rep’s Today', async () => {
    const email = 'again@one.example';
    await api.send('/v1/batch', {
      batch: [
        identifyEvent(email, {
          name: 'Again',
          company: { name: 'One', industry: 'robotics', employee_count: 400 },
        }),
        identifyEvent('low@one.example', { name: 'Low' }),
      ],
    });
    const { lead } = await api.find({ email });
    const createdAt = clock.now.toISOString();
    await api.post('/v1/feedback', { items: [dispositionItem(lead.id, 'needs-workup', {}, { createdAt })] });
    const awaiting = async () => {
      const { lists } = (await api.get('/v1/today')).body;
      const { body } = await marketing.get('leads?verdict=awaiting');
      const names = (rows: { name: string }[]) => rows.map(({ name }) => name);
      const detail = await marketing.get(`leads/${lead.id}`);
      return {
        today: names([...lists.asked, ...lists.back, ...lists.due]),
        console: names(body.leads),
        page: detail.body.awaitsSales,
      };
    };
    expect(await awaiting()).toEqual({ today: [], console: [], page: false });
    clock.now = new Date('2026-11-26T12:00:00Z');
    marketing = await signInTo(store(), api, 'marketer', clock.now); // The first session has ended.
    const acts = ['Demo Requested', 'Webinar Attended', 'Calculator Used', 'Configurator Used'];
    await api.send('/v1/batch', {
      batch: acts.map((act) =>
        trackEvent(email, act, { content_id: 'live', title: 'Live' }, clock.now.toISOString()),
      ),
    });
    expect(await awaiting()).toEqual({ today: ['Again'], console: ['Again'], page: true });
    const { body } = await marketing.get('leads');
    expect(
      body.leads.map(({ name, awaitsSales }: { name: string; awaitsSales: boolean }) => [name, awaitsSales]),
    ).toEqual([
      ['Again', true],
      ['Low', false],
    ]);
    const again = { createdAt: clock.now.toISOString() };
    await api.post('/v1/feedback', { items: [dispositionItem(lead.id, 'accepted', {}, again)] });
    expect(await awaiting()).toEqual({ today: [], console: [], page: false });
  });

  test('a page of leads ends where the next begins, even if many have the same score', async () => {
    const addresses = Array.from({ length: 60 }, (_, n) => `p${n}@one.example`);
    await api.send('/v1/batch', {
      batch: addresses.map((address) => identifyEvent(address, { name: address })),
    });
    const first = await leads();
    const second = await leads(`after=${first.next}`);
    expect([first.leads.length, second.leads.length, second.next]).toEqual([50, 10, undefined]);
    expect(new Set([...first.leads, ...second.leads].map(({ name }) => name)).size).toBe(60);
  });

  test('a page of leads that await sales is full even if many others have faded below the threshold', async () => {
    const faded = Array.from({ length: 110 }, (_, n) => `faded${n}@one.example`);
    await api.send('/v1/batch', { batch: faded.map((address) => identifyEvent(address, { name: 'Faded' })) });
    await store().inTeam(api.team, (tx) =>
      tx.update(leadsTable).set({ scoreHint: 99, handedOverAt: clock.now }),
    );
    const waiting = Array.from({ length: 52 }, (_, n) => `waiting${n}@one.example`);
    const acts = ['Demo Requested', 'Webinar Attended', 'Calculator Used', 'Configurator Used'];
    await api.send('/v1/batch', {
      batch: waiting.flatMap((address) => [
        identifyEvent(address, { name: address }),
        ...acts.map((act) =>
          trackEvent(address, act, { content_id: 'live', title: 'Live' }, clock.now.toISOString()),
        ),
      ]),
    });
    const first = await leads('verdict=awaiting');
    const second = await leads(`verdict=awaiting&after=${first.next}`);
    expect([first.leads.length, second.leads.length, second.next]).toEqual([50, 2, undefined]);
    const shown = [...first.leads, ...second.leads].map(({ name }) => name);
    expect(shown.toSorted()).toEqual(waiting.toSorted());
  });

  test('leads are found by a part of their name, company or address', async () => {
    await api.send('/v1/batch', {
      batch: [
        identifyEvent('ana@one.example', { name: 'Ana 100%', company: 'Bolt' }),
        identifyEvent('bo@two.example', { name: 'Bo', company: 'Anagram' }),
        identifyEvent('cy@three.example', { name: 'Cy', company: 'Bolt' }),
      ],
    });
    const found = async (lead: string) =>
      (await leads(`search=${encodeURIComponent(lead)}`)).leads.map(({ name }) => name).sort();
    expect(await found(' ana')).toEqual(['Ana 100%', 'Bo']);
    expect(await found('three.ex')).toEqual(['Cy']);
    expect(await found('0%')).toEqual(['Ana 100%']);
    expect(await found('%')).toEqual(['Ana 100%']);
    expect((await leads('search=cy')).leads).toMatchObject([{ email: 'cy@three.example' }]);
  });

  test('content shows how leads and reps respond to it', async () => {
    await api.send('/v1/batch', {
      batch: [
        identifyEvent('p@one.example'),
        trackEvent('p@one.example', 'Content Downloaded', { content_id: 'guide', title: 'Sizing guide' }),
        trackEvent('p@one.example', 'Webinar Attended', { content_id: 'live', title: 'Live' }),
      ],
    });
    const { lead } = await api.find({ email: 'p@one.example' });
    await api.post('/v1/feedback', {
      items: [
        feedbackItemOf('content', lead.id, { content: 'guide', rating: 'helped' }),
        feedbackItemOf('content', lead.id, { content: 'live', rating: 'out-of-date' }),
        feedbackItemOf('content', lead.id, { content: 'live', rating: 'helped', withdrawn: true }),
      ],
    });
    expect((await contents()).contents).toMatchObject([
      { id: 'live', title: 'Live', leads: 1, ratings: { helped: 0, didNotFit: 0, outOfDate: 1 } },
      { id: 'guide', title: 'Sizing guide', leads: 1, ratings: { helped: 1, didNotFit: 0, outOfDate: 0 } },
    ]);
  });

  test('expired content is not offered to reps under Send next until it is marked current again', async () => {
    await api.send('/v1/batch', {
      batch: [
        identifyEvent('p@one.example'),
        identifyEvent('other@two.example'),
        trackEvent('other@two.example', 'Calculator Used', {
          content_id: 'payback',
          content_type: 'tool',
          url: 'https://acme.example/payback',
          content_answers: ['budget'],
        }),
      ],
    });
    const offered = async () => {
      await api.find({ email: 'p@one.example' });
      clock.now = new Date(clock.now.getTime() + 61_000); // Offered content is reloaded every minute,
      await api.find({ email: 'p@one.example' }); // and the previous list is used meanwhile.
      await expect
        .poll(async () => (await api.find({ email: 'p@one.example' })).lead.nextContent.length)
        .toBe((await contents()).contents[0]?.expiredAt ? 0 : 1);
    };
    await offered();
    await marketing.post('contents', { id: 'payback', mark: 'expired' });
    expect((await contents()).contents).toMatchObject([{ expiredAt: clock.now.toISOString() }]);
    await offered();
    await marketing.post('contents', { id: 'payback', mark: 'current' });
    const [piece] = (await contents()).contents;
    expect(piece).toMatchObject({ reviewedAt: clock.now.toISOString() });
    expect(piece).not.toHaveProperty('expiredAt');
    await offered();
  });

  test('what marketing marked is kept when its systems send the content again', async () => {
    const read = trackEvent('p@one.example', 'Content Downloaded', { content_id: 'guide' });
    await api.send('/v1/batch', { batch: [identifyEvent('p@one.example'), read] });
    await marketing.post('contents', { id: 'guide', mark: 'reviewed' });
    await marketing.post('contents', { id: 'guide', mark: 'expired' });
    const marked = (await contents()).contents;
    await api.send('/v1/batch', { batch: [read] });
    expect((await contents()).contents).toEqual(marked);
  });

  test('another team’s content can be neither seen nor marked', async () => {
    await api.send('/v1/batch', {
      batch: [
        identifyEvent('p@one.example'),
        trackEvent('p@one.example', 'Content Downloaded', { content_id: 'guide' }),
      ],
    });
    const other = await signInTo(store(), await createApi(store()));
    expect((await other.get('leads')).body.leads).toEqual([]);
    expect((await other.get('contents')).body.contents).toEqual([]);
    expect((await other.post('contents', { id: 'guide', mark: 'expired' })).status).toBe(404);
    expect((await contents()).contents[0]).not.toHaveProperty('expiredAt');
  });
});
