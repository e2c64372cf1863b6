import { beforeEach, expect, test } from 'vitest';
import { lastMonday } from '../../../../../server/features/weekly/read-week';
import { sendWeeks } from '../../../../../server/features/weekly/week-job';
import { outgoingEvents } from '../../../../../server/platform/db/tables/outgoing-tables';
import { week } from '../../../../../utils/contract/console/week';
import { addDays } from '../../../../../utils/contract/shared/day';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { createTestTarget, listTestDeliveries } from '../../support/deliveries';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('the week', (store) => {
  const clock = { now: new Date() };
  let api: Awaited<ReturnType<typeof createApi>>;

  beforeEach(async () => {
    clock.now = new Date('2026-11-02T12:00:00Z'); // A Monday.
    api = await createApi(store(), () => clock.now);
  });

  const read = async (from?: string) => {
    const answer = await api.asConsole(`/v1/console/week${from ? `?from=${from}` : ''}`);
    return week.parse(answer.body);
  };
  /** A lead at the threshold, handed over now. */
  const createLead = async (name: string, content = 'live') => {
    const email = `${name}@one.example`;
    const at = clock.now.toISOString();
    const acts = ['Webinar Attended', 'Calculator Used', 'Demo Requested'].map((act) =>
      trackEvent(email, act, { content_id: content, title: content, content_type: 'webinar' }, at),
    );
    await api.send('/v1/batch', { batch: [{ ...identifyEvent(email), timestamp: at }, ...acts] });
    return (await api.find({ email })).lead.id as string;
  };
  const judge = async (lead: string, disposition: string) => {
    const item = dispositionItem(lead, disposition, {}, { createdAt: clock.now.toISOString() });
    await api.post('/v1/feedback', { items: [item] });
    return item.id;
  };

  test('counts what was passed, judged, answered and won between a Monday and a Sunday, beside the week before', async () => {
    const early = await createLead('early');
    await judge(early, 'accepted');
    clock.now = new Date('2026-11-08T23:30:00Z'); // The same week's Sunday.
    const late = await createLead('late');
    clock.now = new Date('2026-11-09T00:30:00Z'); // The next Monday.
    await judge(late, 'rejected');
    clock.now = new Date('2026-11-09T00:45:00Z');
    const item = await judge(late, 'needs-workup');
    await judge(early, 'sales-ready'); // Accepted the week before, so it doesn't count again.
    await api.reply({ feedback: item, kind: 'answer', text: 'We will.' }, { feedback: item, kind: 'seen' });
    await api.send('/v1/batch', {
      batch: [trackEvent('early@one.example', 'Opportunity Won', { deal_id: '1' }, clock.now.toISOString())],
    });
    expect(await read('2026-11-02')).toMatchObject({
      from: '2026-11-02',
      to: '2026-11-08',
      now: { handedOver: 2, accepted: 1, returned: 0, rejected: 0, replies: 0, won: 0 },
      before: { handedOver: 0, accepted: 0, returned: 0, rejected: 0, replies: 0, won: 0 },
    });
    clock.now = new Date('2026-11-16T08:00:00Z');
    expect(await read()).toMatchObject({
      from: '2026-11-09',
      // Judged twice: the latest verdict counts.
      now: { handedOver: 0, accepted: 0, returned: 1, rejected: 0, replies: 1, won: 1 },
      before: { handedOver: 2, accepted: 1 },
    });
    expect((await api.asConsole('/v1/console/week?from=2026-11-10')).status).toBe(400); // A Tuesday.
  });

  test('says how far the shared goal is, by the quarter', async () => {
    await judge(await createLead('one'), 'accepted');
    await judge(await createLead('two'), 'rejected');
    const goalOf = async () => (await read('2026-11-02')).goal;
    const expected = { from: '2026-10-01', to: '2026-12-31', accepted: 1, share: 39 / 92 };
    expect(await goalOf()).toEqual({ acceptedPerQuarter: null, ...expected });
    const set = (acceptedPerQuarter: unknown) =>
      api.asConsole('/v1/console/goal', { method: 'PUT', body: { acceptedPerQuarter } });
    expect((await set(60)).status).toBe(200);
    expect(await goalOf()).toEqual({ acceptedPerQuarter: 60, ...expected });
    expect((await set(0)).status).toBe(400);
    await set(null);
    expect((await goalOf()).acceptedPerQuarter).toBeNull();
  });

  test('names what leads lack and what answers it, content that stands out with certainty, and disputes', async () => {
    for (let n = 0; n < 12; n++) {
      const good = await createLead(`good-${n}`, 'guide');
      await judge(good, 'accepted');
      const bad = await createLead(`bad-${n}`, 'quiz');
      await judge(bad, 'rejected');
      if (n > 3) continue;
      await api.post('/v1/feedback', {
        items: [feedbackItemOf('element', bad, { element: 'budget', state: 'negative', withdrawn: false })],
      });
    }
    const lead = await createLead('disputed', 'other');
    await api.post('/v1/feedback', {
      items: [
        feedbackItemOf('factor', lead, {
          factor: 'events.attended.live',
          label: 'Attended',
          withdrawn: false,
        }),
      ],
    });
    await api.send('/v1/batch', {
      batch: [
        trackEvent('good-1@one.example', 'Content Downloaded', {
          content_id: 'payback',
          title: 'Payback sheet',
          content_answers: ['budget'],
        }),
      ],
    });
    const found = await read('2026-11-02');
    expect(found.missing[0]).toEqual({
      element: 'budget',
      negative: 4,
      missing: 25,
      of: 25,
      contents: [{ id: 'payback', title: 'Payback sheet' }],
    });
    expect(found.missing).toHaveLength(3);
    expect(found.acceptedMore.map(({ id }) => id)).toEqual(['guide']);
    expect(found.acceptedLess.map(({ id }) => id)).toEqual(['quiz']);
    expect(found.disputes).toEqual([{ rule: 'events.attended', label: 'Attended', count: 1 }]);
    clock.now = new Date('2027-03-01T12:00:00Z');
    expect((await read('2027-02-15')).disputes).toEqual([]); // More than a quarter later.
    const expire = { id: 'payback', mark: 'expired' };
    expect((await api.asConsole('/v1/console/contents', { method: 'POST', body: expire })).status).toBe(200);
    expect((await read('2026-11-02')).missing[0]?.contents).toEqual([]);
    // No other team's week knows of it.
    const other = await createApi(store(), () => clock.now);
    const empty = week.parse((await other.asConsole('/v1/console/week?from=2026-11-02')).body);
    expect(empty).toMatchObject({ missing: [], acceptedMore: [], acceptedLess: [], disputes: [] });
    expect(empty.now).toEqual({ handedOver: 0, accepted: 0, returned: 0, rejected: 0, replies: 0, won: 0 });
  });
});

describeOnStores('the week’s figures for targets', (store) => {
  test('are sent once on Monday morning in the team’s time zone, to the targets that want them', async () => {
    const clock = { at: new Date() };
    const now = () => clock.at;
    const api = await createApi(store(), now);
    const businessHours = { days: [1, 2, 3, 4, 5], from: 9, to: 17, timeZone: 'Africa/Lagos' };
    const sla = { decideWithinHours: 24, answerWithinHours: 48, businessHours };
    expect((await api.asConsole('/v1/console/sla', { method: 'PUT', body: sla })).status).toBe(200);
    const wants = await createTestTarget(store(), api.team, { kinds: ['week'] });
    await createTestTarget(store(), api.team, { kinds: ['disposition'] });
    const failed: unknown[] = [];
    const send = async (at?: string) => {
      if (at) clock.at = new Date(at);
      await sendWeeks(store(), { now, report: (error) => failed.push(error) });
      return listTestDeliveries(store(), api.team);
    };
    expect(await send()).toEqual([]); // The team didn't exist in the latest week.
    const weeks = [1, 2, 3].map((n) => addDays(lastMonday(new Date()), 7 + 7 * n));
    await send(`${weeks[0]}T12:00:00Z`);
    expect(await send(`${weeks[1]}T06:59:00Z`)).toHaveLength(1);
    const sent = await send(`${weeks[1]}T07:01:00Z`); // 8:01 in Lagos.
    expect(sent.map(({ target }) => target)).toEqual([wants.id, wants.id]);
    expect(await send()).toHaveLength(2);
    const events = await store().inTeam(api.team, (tx) =>
      tx.select().from(outgoingEvents).orderBy(outgoingEvents.at),
    );
    expect(events[1]?.body).toMatchObject({
      type: 'week.ended',
      data: { from: weeks[0], to: addDays(weeks[0] ?? '', 6), missing: [], disputes: [] },
    });
    expect(await send(`${addDays(weeks[2] ?? '', 2)}T12:00:00Z`)).toHaveLength(3); // The endpoint was off on Monday.
    expect(failed).toEqual([]);
  });
});
