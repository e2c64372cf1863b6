import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { pruneTeam } from '../../../../../server/features/privacy/retention/prune-team';
import { formatChatMessage } from '../../../../../server/features/webhooks/format-chat-message';
import { outgoingEvent } from '../../../../../utils/contract/console/outgoing-event';
import { lead as leadSchema } from '../../../../../utils/contract/rep/lead';
import { outcomeBody } from '../../../../../utils/contract/shared/feedback';
import type { OutcomeKind } from '../../../../../utils/contract/shared/outcome';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { noOutcomes } from '../../support/no-outcomes';
import { settle } from '../../support/settle';
import { describeOnStores } from '../../support/stores';

const dayMs = 86_400_000;

describeOnStores('what becomes of leads', (store) => {
  const start = new Date('2026-10-01T12:00:00Z');
  const clock = { now: start };
  let api: Awaited<ReturnType<typeof createApi>>;

  beforeEach(async () => {
    clock.now = start;
    api = await createApi(store(), () => clock.now);
  });

  const at = (days: number) => new Date(start.getTime() + days * dayMs).toISOString();
  const find = async (email: string) => leadSchema.parse((await api.find({ email })).lead);
  /** A lead that sales accepted on the first day. */
  const accept = async (name: string) => {
    const email = `${name}@one.example`;
    const acts = ['Webinar Attended', 'Calculator Used', 'Configurator Used'].map((act) =>
      trackEvent(email, act, { content_id: 'live', title: 'Live', content_type: 'webinar' }, at(0)),
    );
    await api.send('/v1/batch', {
      batch: [{ ...identifyEvent(email, { name }), timestamp: at(0) }, ...acts],
    });
    const { id } = await find(email);
    await api.post('/v1/feedback', { items: [dispositionItem(id, 'accepted', {}, { createdAt: at(0) })] });
    return { id, email };
  };
  const report = async (lead: string, outcome: OutcomeKind, body: object = {}, days = 0) => {
    const item = {
      ...feedbackItemOf('outcome', lead, { outcome, withdrawn: false, ...body }),
      createdAt: at(days),
    };
    const { results } = (await api.post('/v1/feedback', { items: [item] })).body;
    expect(results).toMatchObject([{ result: 'stored' }]);
    return item;
  };
  const crm = async (email: string, event: string, properties: object, days: number) =>
    (await api.send('/v1/batch', { batch: [trackEvent(email, event, properties, at(days))] })).body;
  const reports = async () => (await api.asConsole('/v1/console/reports?from=2026-10-01')).body;

  test('a rep’s tap is on the card for the whole team, in the inbox and on the timeline, and can be taken back', async () => {
    const { id, email } = await accept('ana');
    const item = await report(id, 'lost', { reason: 'price' });
    expect((await find(email)).outcomes).toEqual([
      { id: item.id, outcome: 'lost', reason: 'price', at: item.createdAt, by: 'Ana Lima', isMine: true },
    ]);
    const ben = await api.asOtherRep('Ben Okoye');
    expect((await ben.find({ email })).lead.outcomes).toMatchObject([{ outcome: 'lost', isMine: false }]);
    const { items } = (await api.asConsole('/v1/console/feedback?feedback=outcome')).body;
    expect(items).toMatchObject([{ kind: 'outcome', body: { outcome: 'lost', reason: 'price' } }]);
    expect((await api.asConsole(`/v1/console/leads/${id}`)).body.outcomes).toMatchObject([
      { outcome: 'lost', isMine: false },
    ]);
    const undo = { ...item, revision: 2, body: { ...item.body, withdrawn: true } };
    await api.post('/v1/feedback', { items: [undo] });
    expect((await find(email)).outcomes).toEqual([]);
    expect((await reports()).outcomes.lost).toBe(0);
  });

  test('a CRM’s event is on the card with its amount, and adds neither points nor content', async () => {
    const { email } = await accept('ana');
    const before = await find(email);
    clock.now = new Date(at(20));
    await crm(email, 'Opportunity Won', { amount: '12.000,00 €', deal_id: 'D1', title: 'Cell 4' }, 19);
    const after = await find(email);
    expect(after.outcomes).toMatchObject([
      { outcome: 'won', amount: 12_000, currency: 'EUR', by: 'Website', isMine: false },
    ]);
    expect(after.engagement.map(({ content }) => content.id)).toEqual(
      before.engagement.map(({ content }) => content.id),
    );
    expect(after.score.total).toBeLessThanOrEqual(before.score.total);
  });

  test('an unreadable amount and a missing currency are reported to the sender, and the outcome counts', async () => {
    const { email } = await accept('ana');
    const unreadable = await crm(email, 'Closed Won', { amount: 'a lot' }, 0);
    expect(unreadable).toMatchObject({
      stored: 1,
      warnings: [{ reason: expect.stringContaining('“a lot”') }],
    });
    const bare = await crm(email, 'Deal Won', { amount: 500 }, 0);
    expect(bare.warnings[0].reason).toContain('no currency');
    expect((await find(email)).outcomes).toHaveLength(2);
  });

  test('a name that a team maps to an outcome keeps the amounts of events received before', async () => {
    const { email } = await accept('ana');
    await crm(email, 'Angebot angenommen', { betrag: 900, currency: 'eur' }, 0);
    expect((await find(email)).outcomes).toEqual([]);
    const body = { name: 'Angebot angenommen', act: 'won' };
    expect((await api.asConsole('/v1/console/event-names', { method: 'PUT', body })).status).toBe(200);
    await settle(store(), api.team, clock.now);
    expect((await find(email)).outcomes).toMatchObject([{ outcome: 'won', amount: 900, currency: 'EUR' }]);
  });

  test('a visitor can’t report an outcome, whatever the name is mapped to', async () => {
    const { email } = await accept('ana');
    const body = { name: 'Checkout finished', act: 'won' };
    await api.asConsole('/v1/console/event-names', { method: 'PUT', body });
    const batch = ['Opportunity Won', 'Checkout finished'].map((name) =>
      trackEvent(email, name, { amount: 1, currency: 'EUR' }, at(0)),
    );
    await api.sendWith(api.publicKey, '/v1/batch', { batch });
    await settle(store(), api.team, clock.now);
    expect((await find(email)).outcomes).toEqual([]);
  });

  test('a file brings outcomes with their amounts; an undo takes them back', async () => {
    const { email } = await accept('ana');
    const file = `Email,Deal Stage,Close Date,Amount,Currency,Lost Reason,Deal ID\r\n${email},Closed Won,2026-10-01,"1,250.50",USD,,D7\r\n`;
    const imported = await api.importFile('engagement', file);
    expect(imported).toMatchObject({ stored: 1, columns: { ignored: [] } });
    expect((await find(email)).outcomes).toMatchObject([{ outcome: 'won', amount: 1250.5, currency: 'USD' }]);
    const { imports } = (await api.asConsole('/v1/console/imports')).body;
    await api.asConsole(`/v1/console/imports/${imports[0].id}`, { method: 'DELETE' });
    expect((await find(email)).outcomes).toEqual([]);
  });

  test('reports count each lead once by its latest ending, and sums no two currencies', async () => {
    const [ana, ben, kim, lou] = [
      await accept('ana'),
      await accept('ben'),
      await accept('kim'),
      await accept('lou'),
    ];
    clock.now = new Date(at(30));
    await report(ana.id, 'meeting-held', {}, 2);
    await crm(ana.email, 'Opportunity Created', { deal_id: 'A' }, 4);
    await crm(ana.email, 'Opportunity Won', { amount: 1000, currency: 'EUR', deal_id: 'A' }, 10);
    await crm(ana.email, 'Opportunity Won', { amount: 1500, currency: 'EUR', deal_id: 'A' }, 11); // Corrected.
    await crm(ben.email, 'Opportunity Won', { amount: 700, currency: 'USD' }, 12);
    await report(kim.id, 'won', {}, 5);
    await report(kim.id, 'lost', { reason: 'competitor' }, 6);
    await report(lou.id, 'no-decision', {}, 6);
    await crm('elsewhere@two.example', 'Opportunity Won', {}, 3);
    const { all, outcomes, byContent, byMonth } = await reports();
    expect(all).toMatchObject({ accepted: 4, opportunities: 3, won: 2 });
    expect(outcomes).toEqual({
      meetings: 1,
      lost: 1,
      noDecision: 1,
      winShare: { count: 2, of: 4, low: expect.any(Number), high: expect.any(Number) },
      amounts: [
        { currency: 'EUR', amount: 1500, sales: 1 },
        { currency: 'USD', amount: 700, sales: 1 },
      ],
      withoutAmount: 0,
      withoutCurrency: 0,
      wonElsewhere: 1,
      days: {
        handOverToOpportunity: { count: 1, median: 4 },
        opportunityToWon: { count: 1, median: 6 },
        handOverToWon: { count: 3, median: 10 },
      },
      lostReasons: [{ reason: 'competitor', count: 1 }],
    });
    expect(byContent).toMatchObject([{ id: 'live', accepted: 4, won: 2 }]);
    expect(byMonth).toMatchObject([{ id: '2026-10', opportunities: 3, won: 2 }]);
    const { funnel } = (await api.asConsole('/v1/console/overview?days=90')).body;
    expect(funnel).toMatchObject({ opportunities: 3, won: 2 });
    for (const [outcome, n] of Object.entries({
      'meeting-held': 1,
      opportunity: 3,
      won: 2,
      lost: 1,
      'no-decision': 1,
    })) {
      const { leads } = (await api.asConsole(`/v1/console/leads?outcome=${outcome}&from=2026-10-01`)).body;
      expect([outcome, leads.length]).toEqual([outcome, n]);
    }
  });

  test('a sale with several contacts counts once, at its latest amount, if its latest ending is a win', async () => {
    const [ana, ben] = [await accept('ana'), await accept('ben')];
    clock.now = new Date(at(30));
    const sale = (opportunity_id: string, amount: number, more: object = {}) => ({
      ...{ opportunity_id, amount, currency: 'EUR' },
      ...more,
    });
    for (const { email } of [ana, ben]) await crm(email, 'Opportunity Won', sale('Q', 1000), 2);
    await crm(ana.email, 'Opportunity Won', sale('R', 70), 3);
    await crm(ana.email, 'Opportunity Lost', { opportunity_id: 'R' }, 4);
    await crm(ana.email, 'Opportunity Won', sale('S', 5), 5);
    await crm(ben.email, 'Opportunity Won', { opportunity_id: 'T', amount: 9 }, 6);
    const { outcomes } = await reports();
    expect(outcomes.amounts).toEqual([{ currency: 'EUR', amount: 1005, sales: 2 }]);
    expect([outcomes.withoutAmount, outcomes.withoutCurrency]).toEqual([0, 1]);
  });

  test('taking an outcome back on another device takes it back, and a changed reason replaces the first', async () => {
    const { id, email } = await accept('ana');
    clock.now = new Date(at(3));
    await report(id, 'lost', { reason: 'price' }, 1);
    await report(id, 'lost', { reason: 'timing' }, 2);
    expect((await find(email)).outcomes).toMatchObject([{ outcome: 'lost', reason: 'timing' }]);
    expect((await reports()).outcomes.lostReasons).toEqual([{ reason: 'timing', count: 1 }]);
    await report(id, 'lost', { withdrawn: true }, 3);
    expect((await find(email)).outcomes).toEqual([]);
    expect((await reports()).outcomes).toMatchObject({ lost: 0, lostReasons: [] });
  });

  test('a CRM’s reason that means the same as a rep’s is counted with it', async () => {
    const [ana, ben, kim] = [await accept('ana'), await accept('ben'), await accept('kim')];
    await report(ana.id, 'lost', { reason: 'competitor' });
    await crm(ben.email, 'Opportunity Lost', { lost_reason: 'Chose a competitor' }, 0);
    await crm(kim.email, 'Opportunity Lost', { lost_reason: 'Reorganisation' }, 0);
    expect((await reports()).outcomes.lostReasons).toEqual([
      { reason: 'competitor', count: 2 },
      { reason: 'Reorganisation', count: 1 },
    ]);
  });

  test('a lead’s ending is in the CSV, though a meeting came later', async () => {
    const { email, id } = await accept('ana');
    clock.now = new Date(at(3));
    await crm(email, 'Opportunity Won', { amount: 7, currency: 'EUR' }, 1);
    await report(id, 'meeting-held', {}, 2);
    const headers = { authorization: `Bearer ${api.consoleToken}` };
    const csv = await (await api.app.request('/v1/console/leads.csv?outcome=won', { headers })).text();
    expect(csv).toContain(`won,${at(1)},7,EUR,`);
  });

  test('a team without outcomes gets zeros and no claim', async () => {
    await accept('ana');
    expect((await reports()).outcomes).toEqual(noOutcomes);
  });

  test('an outcome from before the hand-over, by a wrong clock, gives no time', async () => {
    const { email } = await accept('ana');
    await crm(email, 'Opportunity Won', {}, -3);
    const { outcomes } = await reports();
    expect(outcomes.days.handOverToWon).toEqual({ count: 0, median: null });
    expect(outcomes.winShare.count).toBe(1);
  });

  test('outcomes move with a merge, and are kept as long as feedback', async () => {
    const [ana, twin] = [await accept('ana'), await accept('twin')];
    await crm(twin.email, 'Opportunity Won', {}, 0);
    await report(twin.id, 'meeting-held');
    await api.asConsole('/v1/console/merges', { method: 'POST', body: { kept: ana.id, merged: twin.id } });
    expect((await find(ana.email)).outcomes.map(({ outcome }) => outcome).sort()).toEqual([
      'meeting-held',
      'won',
    ]);
    const prune = (days: number) =>
      pruneTeam(store(), api.team, { now: new Date(start.getTime() + days * dayMs) });
    await prune(800); // Events are kept for 730 days.
    expect((await find(ana.email)).outcomes).toHaveLength(2);
    await prune(1200); // Feedback is kept for 1,095.
    expect((await find(ana.email)).outcomes).toEqual([]);
  });

  test('the inbox’s CSV says what became of whom, and why', async () => {
    const { id } = await accept('ana');
    await report(id, 'lost', { reason: 'price' });
    const headers = { authorization: `Bearer ${api.consoleToken}` };
    const csv = await api.app.request('/v1/console/feedback.csv', { headers });
    expect(await csv.text()).toContain('lost; Price');
  });
});

test('a chat says what became of whom, what it is worth and who reported it', () => {
  const id = randomUUID();
  const event = outgoingEvent.parse({
    id,
    type: 'outcome.reported',
    timestamp: '2026-11-24T12:00:00Z',
    data: {
      ...{ feedback: id, revision: 1, createdAt: '2026-11-24T12:00:00Z', rep: { id, name: 'Ana Lima' } },
      ...{ lead: { id, name: 'Priya Raman', company: 'Northwind' } },
      ...{ outcome: 'won', amount: 12_000, currency: 'EUR' },
    },
  });
  expect(formatChatMessage(event)).toMatchObject({
    headline: 'Priya Raman (Northwind): Won',
    lines: ['€12,000'],
    footer: 'Reported by Ana Lima',
  });
});

describe('an outcome', () => {
  test.each([
    ['an unknown kind', { outcome: 'married' }],
    ['a negative amount', { outcome: 'won', amount: -1 }],
    ['no currency code', { outcome: 'won', amount: 1, currency: 'euro' }],
    ['a reason of 201 characters', { outcome: 'lost', reason: 'x'.repeat(201) }],
  ])('with %s is refused', (_, body) => {
    expect(outcomeBody.safeParse({ withdrawn: false, ...body }).success).toBe(false);
  });
});
