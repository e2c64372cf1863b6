import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import {
  isHeldBack,
  isHeldBackSql,
  runningHoldout,
} from '../../../../../server/features/holdouts/running-holdout';
import { erasePerson } from '../../../../../server/features/privacy/erasure/erase-person';
import { defaultDefinition } from '../../../../../server/features/scoring/default-definition';
import { recomputeBatch } from '../../../../../server/features/scoring/definition/recompute';
import { holdoutLeads, holdouts } from '../../../../../server/platform/db/tables/holdout-tables';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import { holdoutsResponse } from '../../../../../utils/contract/console/holdout';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { signInTo } from '../../support/console';
import { dispositionItem } from '../../support/items';
import { describeOnStores } from '../../support/stores';

const start = new Date('2026-10-01T12:00:00Z');
const dayMs = 86_400_000;

test('a share of leads is held back, the same ones each time', () => {
  const holdout = {
    ...{ id: 'h', change: { change: 'alerts' as const }, startedAt: start },
    ...{ secret: 'fixed', percent: 20 },
  };
  const ids = Array.from({ length: 5000 }, (_, at) => `lead-${at}`);
  const held = ids.filter((id) => isHeldBack(holdout, id));
  expect(held.length / ids.length).toBeCloseTo(0.2, 1);
  expect(ids.filter((id) => isHeldBack(holdout, id))).toEqual(held);
  const others = ids.filter((id) => isHeldBack({ ...holdout, secret: 'other' }, id));
  expect(others).not.toEqual(held);
});

describeOnStores('holdouts', (store) => {
  const clock = { now: start };
  let api: Awaited<ReturnType<typeof createApi>>;

  beforeEach(async () => {
    clock.now = start;
    api = await createApi(store(), () => clock.now);
  });

  const path = '/v1/console/holdouts';
  const asPerson = async () => signInTo(store(), api, 'marketer', clock.now);
  const begin = async (change: object, percent = 50) =>
    (await asPerson()).post('holdouts', { change, percent });
  const read = async () => holdoutsResponse.parse((await api.asConsole(path)).body);
  const end = async (id?: string) =>
    (await asPerson()).post(`holdouts/${id ?? (await read()).running?.id}/end`);
  const passDays = (days: number) => {
    clock.now = new Date(clock.now.getTime() + days * dayMs);
  };
  const emailOf = (at: number) => `lead-${at}@company.example`;
  /** Leads with 53 points: fit 40, and a webinar attended. */
  const addLeads = (count: number, acts = ['Webinar Attended'], from = 0) =>
    api.send('/v1/batch', {
      batch: Array.from({ length: count }, (_, at) => emailOf(from + at)).flatMap((email) => [
        { ...identifyEvent(email, { title: 'VP Sales' }), timestamp: clock.now.toISOString() },
        ...acts.map((act) =>
          trackEvent(
            email,
            act,
            { content_id: act, title: act, content_type: 'webinar' },
            clock.now.toISOString(),
          ),
        ),
      ]),
    });
  const rows = () => store().inTeam(api.team, (tx) => tx.select().from(leads));
  const entries = () => store().inTeam(api.team, (tx) => tx.select().from(holdoutLeads));
  const adopt = async (change: object) => {
    const { version: _, ...body } = { ...defaultDefinition, ...change };
    const sol = await signInTo(store(), api, 'marketer', clock.now, 'Sol Reyes');
    const maria = await signInTo(store(), api, 'marketer', clock.now);
    const { version } = (await maria.post('definitions', body)).body;
    await maria.post(`definitions/${version}/signatures`, { side: 'marketing' });
    await sol.post(`definitions/${version}/signatures`, { side: 'sales' });
    while (await recomputeBatch(store(), api.team, clock.now));
  };

  test('the hash that decides is the same in TypeScript and SQL, holds its share, and is sealed until the end', async () => {
    await addLeads(300);
    await begin({ change: 'alerts' }, 20);
    const { held, running, raw } = await store().inTeam(api.team, async (tx) => {
      const running = await runningHoldout(tx);
      if (!running) throw new Error('None is running');
      const held = await tx.select({ id: leads.id, is: isHeldBackSql(running) }).from(leads);
      const [raw] = await tx.select().from(holdouts);
      return { held, running, raw };
    });
    for (const { id, is } of held) expect([id, is]).toEqual([id, isHeldBack(running, id)]);
    expect((await rows()).filter(({ heldBack }) => heldBack?.alerts)).toHaveLength(
      held.filter(({ is }) => is).length,
    );
    const before = (await read()).running;
    expect([before?.secret, before?.finding]).toEqual([undefined, 'not-enough']);
    await end();
    const [after] = (await read()).past;
    expect(after?.secret).toBe(raw?.secret);
    expect(createHash('sha256').update(`${raw?.secret}`).digest('hex')).toBe(before?.seal);
    expect((await rows()).every(({ heldBack }) => heldBack === null)).toBe(true);
  });

  test('reps who watch a lead are notified only if it isn’t held back, and both sides count', async () => {
    await addLeads(24);
    for (const { id } of await rows()) await api.post('/v1/watches', { lead: id });
    await begin({ change: 'alerts' });
    expect((await api.get('/v1/today')).body.areAlertsHeldBack).toBe(true);
    passDays(2);
    await addLeads(24, ['Demo Requested']);
    const { changes } = (await api.get('/v1/changes?after=0')).body;
    const notified = changes
      .filter(({ kind }: { kind: string }) => kind === 'engagement')
      .filter(({ at }: { at: string }) => new Date(at) > new Date('2026-10-02'))
      .map(({ lead }: { lead: string }) => lead);
    const free = (await rows()).filter(({ heldBack }) => heldBack === null).map(({ id }) => id);
    expect(notified.sort()).toEqual(free.sort());
    expect(free.length).toBeGreaterThan(0);
    expect(free.length).toBeLessThan(24);
    const counted = await entries();
    expect(counted).toHaveLength(24);
    expect(counted.filter(({ isHeldBack }) => !isHeldBack).map(({ lead }) => lead)).toEqual(
      expect.arrayContaining(free),
    );
    const { running } = await read();
    expect([running?.changed.entered, running?.heldBack.entered]).toEqual([free.length, 24 - free.length]);
  });

  test('a lead that is held back keeps its threshold on its card, in lists and for the hand-over, until the end', async () => {
    await adopt({ threshold: 50 });
    const { suggested } = await read();
    expect(suggested.threshold).toBe(60);
    await begin({ change: 'threshold' });
    await addLeads(24);
    const all = await rows();
    const held = all.filter(({ heldBack }) => heldBack?.threshold === 60);
    expect(held.length).toBeGreaterThan(0);
    expect(held.length).toBeLessThan(24);
    expect(held.map(({ handedOverAt }) => handedOverAt)).toEqual(held.map(() => null));
    const free = all.filter(({ heldBack }) => heldBack === null);
    expect(free.every(({ handedOverAt }) => handedOverAt !== null)).toBe(true);
    expect(await entries()).toHaveLength(24); // Both sides by the lower threshold.
    for (const { email, heldBack } of all) {
      const { lead } = await api.find({ email });
      expect(lead.score).toMatchObject({ total: 52, threshold: heldBack ? 60 : 50 });
      expect(lead.deadlines.decideBy !== undefined).toBe(heldBack === null);
    }
    const due = async () =>
      (await api.get('/v1/today')).body.lists.due.map(({ lead }: { lead: string }) => lead).sort();
    expect(await due()).toEqual(free.map(({ id }) => id).sort());
    const awaiting = (await api.asConsole('/v1/console/leads?verdict=awaiting')).body.leads;
    expect(awaiting).toHaveLength(free.length);
    passDays(1);
    await end();
    expect(await due()).toEqual(all.map(({ id }) => id).sort());
    const handed = (await rows()).filter(
      ({ handedOverAt }) => handedOverAt?.getTime() === clock.now.getTime(),
    );
    expect(handed.map(({ id }) => id).sort()).toEqual(held.map(({ id }) => id).sort());
  });

  test('if the kept threshold is lower, leads at it are handed to sales at the start', async () => {
    await adopt({ threshold: 50 });
    await adopt({ threshold: 65 });
    await addLeads(24);
    expect((await rows()).every(({ handedOverAt }) => handedOverAt === null)).toBe(true);
    await begin({ change: 'threshold' });
    const all = await rows();
    expect(all.some(({ handedOverAt }) => handedOverAt !== null)).toBe(true);
    expect(all.filter(({ handedOverAt }) => handedOverAt !== null).map(({ id }) => id)).toEqual(
      all.filter(({ heldBack }) => heldBack !== null).map(({ id }) => id),
    );
  });

  test('leads that sales has judged are neither handed over again nor counted, at the start or the end', async () => {
    await adopt({ threshold: 50 });
    await addLeads(24);
    const items = (await rows()).map(({ id }) =>
      dispositionItem(id, 'rejected', {}, { createdAt: clock.now.toISOString() }),
    );
    await api.post('/v1/feedback', { items });
    passDays(1);
    await begin({ change: 'threshold' });
    passDays(1);
    await addLeads(24, ['Content Downloaded']);
    await end();
    const handedOver = (await rows()).map(({ handedOverAt }) => handedOverAt?.getTime());
    expect(new Set(handedOver)).toEqual(new Set([start.getTime()]));
    expect(await entries()).toEqual([]);
  });

  test('what an ended holdout says stays, whatever becomes of its leads', async () => {
    await adopt({ threshold: 50 });
    await begin({ change: 'threshold' });
    await addLeads(24);
    passDays(29);
    await end();
    const [before] = (await read()).past;
    expect((before?.changed.counted ?? 0) + (before?.heldBack.counted ?? 0)).toBe(24);
    for (const { email } of await rows()) {
      await erasePerson(store(), api.team, { key: email ?? '', isConfirmed: true, now: clock.now });
    }
    expect((await read()).past).toEqual([before]);
  });

  test('a new version of the definition ends a holdout of the threshold, and decides for all leads', async () => {
    await adopt({ threshold: 70 });
    await begin({ change: 'threshold' });
    await addLeads(10);
    await adopt({ threshold: 45 });
    const { running, past } = await read();
    expect([running, past.length]).toEqual([undefined, 1]);
    expect((await rows()).every(({ handedOverAt, heldBack }) => handedOverAt && !heldBack)).toBe(true);
  });

  test('marketing’s deadline is the old one for leads held back, on the card and in what is overdue', async () => {
    await addLeads(24, ['Webinar Attended', 'Demo Requested']);
    await begin({ change: 'answers', answerWithinHours: 96 });
    const all = await rows();
    const items = all.map(({ id }) =>
      dispositionItem(id, 'needs-workup', {}, { createdAt: clock.now.toISOString() }),
    );
    await api.post('/v1/feedback', { items });
    for (const { email, heldBack } of all) {
      const { lead } = await api.find({ email });
      const hours = (Date.parse(lead.deadlines.answerBy) - start.getTime()) / 3_600_000;
      expect(hours).toBe(heldBack ? 96 : 48);
    }
    expect(await entries()).toHaveLength(24);
    passDays(3);
    const { overdueAnswers } = (await api.asConsole('/v1/console/overview?days=30')).body;
    const free = all.filter(({ heldBack }) => heldBack === null).length;
    expect(overdueAnswers.count).toBe(free);
    await api.reply(...items.map(({ id }) => ({ kind: 'answer', feedback: id, text: 'Done' })));
    const { timeToAnswer } = (await api.asConsole('/v1/console/reports?from=2026-10-01')).body;
    expect(timeToAnswer).toMatchObject({ count: 24, onTime: 24 - free });
  });

  test('a lead counts after 28 days, by what sales said within them', async () => {
    await adopt({ threshold: 55 });
    await begin({ change: 'threshold' });
    await addLeads(30);
    const all = await rows();
    const accept = (some: typeof all) =>
      api.post('/v1/feedback', {
        items: some.map(({ id }) =>
          dispositionItem(id, 'accepted', {}, { createdAt: clock.now.toISOString() }),
        ),
      });
    // 52 points are below both thresholds.
    expect(await entries()).toEqual([]);
    passDays(1);
    await addLeads(30, ['Content Downloaded']);
    expect(await entries()).toHaveLength(30);
    const held = all.filter(({ heldBack }) => heldBack);
    const free = all.filter(({ heldBack }) => !heldBack);
    passDays(3);
    await accept(free.slice(0, 3));
    passDays(24.9);
    expect((await read()).running?.changed).toMatchObject({ entered: free.length, counted: 0 });
    passDays(0.2);
    await accept([...free.slice(3, 5), ...held]); // Too late to count.
    const { running } = await read();
    expect(running?.changed).toEqual({ entered: free.length, counted: free.length, judged: 3, accepted: 3 });
    expect(running?.heldBack).toEqual({ entered: held.length, counted: held.length, judged: 0, accepted: 0 });
    expect([running?.difference, running?.finding]).toEqual([undefined, 'not-enough']);
  });

  test('enough leads give a claim, with the interval of an independent computation', async () => {
    await begin({ change: 'alerts' });
    await addLeads(240);
    const all = await rows();
    await store().inTeam(api.team, async (tx) => {
      const [holdout] = await tx.select().from(holdouts);
      await tx.insert(holdoutLeads).values(
        all.map(({ id, heldBack }) => ({
          ...{ team: api.team, holdout: holdout?.id ?? '', lead: id, enteredAt: clock.now },
          isHeldBack: heldBack !== null,
        })),
      );
    });
    const free = all.filter(({ heldBack }) => !heldBack);
    const held = all.filter(({ heldBack }) => heldBack);
    passDays(1);
    const accepted = [...free.slice(0, Math.round(free.length * 0.7)), ...held.slice(0, 12)];
    for (let at = 0; at < accepted.length; at += 100) {
      await api.post('/v1/feedback', {
        items: accepted
          .slice(at, at + 100)
          .map(({ id }) => dispositionItem(id, 'accepted', {}, { createdAt: clock.now.toISOString() })),
      });
    }
    passDays(28);
    const { running } = await read();
    const [x1, n1, x0, n0] = [Math.round(free.length * 0.7), free.length, 12, held.length];
    expect(running).toMatchObject({
      finding: 'more',
      changed: { counted: n1, accepted: x1 },
      heldBack: { counted: n0, accepted: x0 },
    });
    // Waudby-Smith et al. (2024), equation 2.7 with its ρ, for the influence function of the difference.
    const spread = (x: number, n: number) => ((x + 1) / (n + 2)) * (1 - (x + 1) / (n + 2));
    const n = n1 + n0;
    const sigma = Math.sqrt(spread(x1, n1) / (n1 / n) + spread(x0, n0) / (n0 / n));
    const rho2 = (-2 * Math.log(0.05) + Math.log(-2 * Math.log(0.05) + 1)) / 1000;
    const margin =
      sigma * Math.sqrt(((2 * (n * rho2 + 1)) / (n ** 2 * rho2)) * Math.log(Math.sqrt(n * rho2 + 1) / 0.05));
    expect(running?.difference?.low).toBeCloseTo(x1 / n1 - x0 / n0 - margin, 10);
  });

  test.each([
    ['a second one', { change: 'alerts' }, 409, 'A holdout is running'],
    ['an unchanged threshold', { change: 'threshold' }, 400, 'Sign a new threshold first'],
    ['the current SLA', { change: 'answers', answerWithinHours: 48 }, 400, 'Set the faster time'],
    ['a faster time', { change: 'answers', answerWithinHours: 24 }, 400, 'Set the faster time'],
  ])('starting with %s is refused with what to do', async (_, change, status, detail) => {
    if (status === 409) await begin({ change: 'alerts' });
    const { status: answered, body } = await begin(change);
    expect([answered, body.detail]).toEqual([status, expect.stringContaining(detail)]);
  });

  test('ending one that has ended is refused', async () => {
    await begin({ change: 'alerts' });
    const { running } = await read();
    await end();
    const again = await end(running?.id);
    expect([again.status, again.body.detail]).toEqual([404, expect.stringContaining('has ended')]);
  });

  test('a lead that a merge took in is held back again when the merge is undone, and an erasure forgets it', async () => {
    await addLeads(24);
    await begin({ change: 'alerts' }, 50);
    const [held] = (await rows()).filter(({ heldBack }) => heldBack);
    const [kept] = (await rows()).filter(({ heldBack }) => !heldBack);
    if (!held || !kept) throw new Error('Both sides have leads');
    await store().inTeam(api.team, async (tx) => {
      await tx.execute(sql`insert into holdout_leads (team, holdout, lead, is_held_back, entered_at)
        select team, id, ${held.id}::uuid, true, ${clock.now.toISOString()}::timestamptz from holdouts`);
    });
    const body = { kept: kept.id, merged: held.id };
    const merged = await api.asConsole('/v1/console/merges', { method: 'POST', body });
    expect((await read()).running?.heldBack.entered).toBe(0); // It has been on either side.
    const undone = await api.asConsole(`/v1/console/merges/${merged.body.merge}`, { method: 'DELETE' });
    expect(undone.body).toEqual({ undone: true });
    expect((await rows()).find(({ id }) => id === held.id)?.heldBack).toEqual({ alerts: true });
    expect(await entries()).toMatchObject([{ lead: held.id, mergedFrom: null, isHeldBack: true }]);
    await erasePerson(store(), api.team, { key: held.email ?? '', isConfirmed: true, now: clock.now });
    expect(await entries()).toEqual([]);
  });
});
