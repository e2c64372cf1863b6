import { beforeEach, expect, test } from 'vitest';
import { answerCheck } from '../../../../../server/features/agreement/answer-check';
import { checksPerWeek, minJudged, pickChecks } from '../../../../../server/features/agreement/pick-checks';
import { erasePerson } from '../../../../../server/features/privacy/erasure/erase-person';
import { blindChecks } from '../../../../../server/platform/db/tables/agreement-tables';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import { agreement as agreementSchema } from '../../../../../utils/contract/console/agreement';
import type { CheckAnswer } from '../../../../../utils/contract/shared/blind-check';
import { addDays } from '../../../../../utils/contract/shared/day';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { dispositionItem } from '../../support/items';
import { describeOnStores } from '../../support/stores';

const wednesday = '2026-10-07T12:00:00Z';

describeOnStores('blind checks', (store) => {
  const clock = { now: new Date(wednesday) };
  let api: Awaited<ReturnType<typeof createApi>>;

  beforeEach(async () => {
    clock.now = new Date(wednesday);
    api = await createApi(store(), () => clock.now);
    await judge(minJudged);
  });

  const fail = (error: unknown) => {
    throw error;
  };
  const pick = () => pickChecks(store(), { now: () => clock.now, report: fail });
  const read = async () => agreementSchema.parse((await api.asConsole('/v1/console/agreement')).body);
  const nextForSales = async () => (await api.get('/v1/today')).body.check;
  const say = async (check: string, answer: string) =>
    (await api.post('/v1/checks', { check, answer })).body.isCounted;
  const sayAsMarketing = (check: string, answer: CheckAnswer) =>
    store().inTeam(api.team, (tx) => answerCheck(tx, 'marketing', { check, answer }, clock.now));
  /** Leads that sales has judged. */
  const judge = async (count: number) => {
    const emails = Array.from({ length: count }, (_, at) => `judged-${at}@old.example`);
    await api.send('/v1/batch', { batch: emails.map((email) => identifyEvent(email, { name: 'Old' })) });
    const found = await store().inTeam(api.team, (tx) => tx.select({ id: leads.id }).from(leads));
    await api.post('/v1/feedback', { items: found.map(({ id }) => dispositionItem(id, 'rejected')) });
  };
  /** Leads at half of the threshold or above. */
  const addLeads = async (count: number, traits: object = { title: 'Head of Sales' }) => {
    const emails = Array.from({ length: count }, (_, at) => `lead-${at}@company-${at}.example`);
    const engagement = (email: string) =>
      ['Webinar Attended', 'Demo Requested', 'Calculator Used'].map((act) =>
        trackEvent(email, act, { content_id: act, title: act, content_type: 'webinar' }, wednesday),
      );
    await api.send('/v1/batch', {
      batch: emails.flatMap((email) => [
        { ...identifyEvent(email, { name: 'Ana', ...traits }), timestamp: wednesday },
        ...engagement(email),
      ]),
    });
    return emails;
  };
  /** Adds leads that both sides have answered. */
  const addPairs = async (
    pairs: readonly { sales: 'yes' | 'no'; marketing: 'yes' | 'no'; rules?: string[]; week?: string }[],
  ) => {
    await addLeads(1);
    const { lead } = (await api.find({ email: 'lead-0@company-0.example' })) as { lead: { id: string } };
    await store().inTeam(api.team, (tx) =>
      tx.insert(blindChecks).values(
        pairs.map(({ rules = [], week = '2026-10-05', ...answers }) => ({
          ...{ team: api.team, id: crypto.randomUUID(), lead: lead.id, week, rules, definition: 1 },
          ...{ ...answers, pickedAt: clock.now },
        })),
      ),
    );
  };

  test('five leads a week go to both sides, with neither name nor score', async () => {
    await addLeads(9);
    await pick();
    await pick();
    const { open, check, both } = await read();
    expect([open, both]).toEqual([{ sales: checksPerWeek, marketing: checksPerWeek }, 0]);
    const shown = ['acts', 'company', 'employees', 'id', 'industry', 'title'];
    expect(Object.keys(check ?? {}).sort()).toEqual(shown);
    expect(Object.keys(await nextForSales()).sort()).toEqual(shown);
    expect(JSON.stringify(check)).not.toContain('Ana');
    clock.now = new Date('2026-10-12T00:00:00Z');
    await pick();
    expect((await read()).open.sales).toBe(9); // The remaining four; nobody is asked about a lead twice.
  });

  test('a team that has judged few leads isn’t asked', async () => {
    api = await createApi(store(), () => clock.now);
    await judge(minJudged - 1);
    await addLeads(3);
    await pick();
    expect((await read()).open.sales).toBe(0);
  });

  test('no lead is picked that was judged, opted out, or has done nothing', async () => {
    const [judged = '', optedOut = ''] = await addLeads(3);
    const { lead } = await api.find({ email: judged });
    await api.post('/v1/feedback', { items: [dispositionItem(lead.id, 'accepted')] });
    await api.send('/v1/batch', {
      batch: [
        identifyEvent(optedOut, { do_not_contact: true }),
        identifyEvent('quiet@far.example', { name: 'Quiet', title: 'Head of Sales' }),
      ],
    });
    await pick();
    expect((await read()).open.sales).toBe(1);
  });

  test('answers are counted once for each side, and an answer after a verdict isn’t blind', async () => {
    await addLeads(2);
    await pick();
    const { id } = await nextForSales();
    expect(await say(id, 'yes')).toBe(true);
    expect(await say(id, 'no')).toBe(false);
    expect(await sayAsMarketing(id, 'no')).toBe(true);
    const other = await nextForSales();
    expect(other.id).not.toBe(id);
    expect(await sayAsMarketing(other.id, 'yes')).toBe(true);
    for (const email of ['lead-0@company-0.example', 'lead-1@company-1.example']) {
      const { lead } = await api.find({ email });
      await api.post('/v1/feedback', { items: [dispositionItem(lead.id, 'accepted')] });
    }
    expect(await nextForSales()).toBeUndefined();
    expect(await say(other.id, 'yes')).toBe(false);
    const { both, agreed, disagreements, kappa } = await read();
    expect([both, agreed, kappa]).toEqual([1, 0, undefined]);
    expect(disagreements).toMatchObject([{ id, name: 'Ana', isWantedBySales: true }]);
    expect(disagreements[0]?.rules).toContainEqual({ rule: 'fit.senior', label: 'Senior enough to decide' });
  });

  test('who answered is stored nowhere', async () => {
    await addLeads(1);
    await pick();
    const { id } = await nextForSales();
    await say(id, 'yes');
    await sayAsMarketing(id, 'yes');
    const rows = await store().inTeam(api.team, (tx) => tx.select().from(blindChecks));
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
      'definition',
      'id',
      'lead',
      'marketing',
      'mergedFrom',
      'pickedAt',
      'rules',
      'sales',
      'team',
      'week',
    ]);
  });

  test('a skipped lead is not asked about again by either side, and isn’t counted', async () => {
    await addLeads(1);
    await pick();
    const { id } = await nextForSales();
    await say(id, 'skip');
    const { check, both, open } = await read();
    expect([check, both, open]).toEqual([undefined, 0, { sales: 0, marketing: 0 }]);
  });

  test('a lead that nobody answers within two weeks is no longer asked about', async () => {
    await addLeads(1);
    await pick();
    clock.now = new Date('2026-10-22T12:00:01Z');
    expect(await nextForSales()).toBeUndefined();
  });

  test('turned off, nobody is asked and no lead is picked', async () => {
    await addLeads(2);
    await pick();
    const { id } = await nextForSales();
    await api.asConsole('/v1/console/agreement', { method: 'PUT', body: { isOn: false } });
    expect(await nextForSales()).toBeUndefined();
    expect(await read()).toMatchObject({ isOn: false, open: { sales: 0, marketing: 0 } });
    expect(await say(id, 'yes')).toBe(false); // From a panel that was open.
    const { team } = await createApi(store(), () => clock.now);
    expect(team).not.toBe(api.team);
    await pick();
    await api.asConsole('/v1/console/agreement', { method: 'PUT', body: { isOn: true } });
    expect((await read()).open.sales).toBe(2);
  });

  test('kappa, its weeks and the rule that divides both sides are those of an independent count', async () => {
    const many = (n: number, pair: Parameters<typeof addPairs>[0][number]) =>
      Array.from({ length: n }, () => pair);
    await addPairs([
      ...many(18, { sales: 'yes', marketing: 'yes', rules: ['fit.senior'] }),
      ...many(12, { sales: 'no', marketing: 'no', week: '2026-09-28' }),
      ...many(7, { sales: 'no', marketing: 'yes', rules: ['events.attended'] }),
      ...many(1, { sales: 'yes', marketing: 'yes', rules: ['events.attended'] }),
      ...many(3, { sales: 'yes', marketing: 'yes', week: addDays('2026-10-05', -7 * 30) }),
    ]);
    const { both, agreed, kappa, weeks, dividing, rules } = await read();
    expect([both, agreed]).toEqual([38, 31]);
    // By hand: observed 31/38, expected by chance (19·26 + 19·12)/38².
    const byChance = (19 * 26 + 19 * 12) / 38 ** 2;
    expect(kappa?.value).toBeCloseTo((31 / 38 - byChance) / (1 - byChance), 10);
    expect(weeks.map(({ week, both, agreed }) => [week, both, agreed])).toEqual([
      ['2026-09-28', 12, 12],
      ['2026-10-05', 26, 19],
    ]);
    expect(weeks[0]?.kappa).toBeUndefined(); // Too few.
    expect(weeks[1]?.kappa).toEqual(kappa);
    expect(rules.map(({ rule, both, agreed }) => [rule, both, agreed])).toEqual([
      ['events.attended', 8, 1],
      ['fit.senior', 18, 18],
    ]);
    expect(dividing?.rule).toBe('events.attended');
    const week = (await api.asConsole('/v1/console/week?from=2026-10-05')).body;
    expect(week.dividing).toEqual(dividing);
    expect((await api.asConsole('/v1/console/week?from=2026-09-28')).body.dividing).toBeUndefined();
  });

  test('the same answer for every lead gives no kappa, and no claim', async () => {
    await addPairs(Array.from({ length: 30 }, () => ({ sales: 'yes' as const, marketing: 'yes' as const })));
    const { both, agreed, kappa, dividing } = await read();
    expect([both, agreed, kappa, dividing]).toEqual([30, 30, undefined, undefined]);
  });

  test('a check moves with a merge and back with its undo, and goes with an erasure', async () => {
    const [kept = '', merged = ''] = await addLeads(2);
    await pick();
    const ids = await Promise.all([kept, merged].map(async (email) => (await api.find({ email })).lead.id));
    const body = { kept: ids[0], merged: ids[1] };
    const done = await api.asConsole('/v1/console/merges', { method: 'POST', body });
    const rows = () => store().inTeam(api.team, (tx) => tx.select().from(blindChecks));
    expect((await rows()).map(({ lead }) => lead)).toEqual([ids[0], ids[0]]);
    await api.asConsole(`/v1/console/merges/${done.body.merge}`, { method: 'DELETE' });
    expect((await rows()).map(({ lead }) => lead).sort()).toEqual([...ids].sort());
    await erasePerson(store(), api.team, { key: kept, isConfirmed: true, now: clock.now });
    expect((await rows()).map(({ lead }) => lead)).toEqual([ids[1]]);
  });
});
