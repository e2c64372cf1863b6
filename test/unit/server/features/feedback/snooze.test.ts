import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { erasePerson } from '../../../../../server/features/privacy/erasure/erase-person';
import { revoke } from '../../../../../server/features/sign-in/revoke';
import { endDueSnoozes } from '../../../../../server/features/snooze/snooze-job';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import { teamSettings } from '../../../../../server/platform/db/tables/team-tables';
import { type OutgoingEvent, outgoingEvent } from '../../../../../utils/contract/console/outgoing-event';
import { changesResponse } from '../../../../../utils/contract/rep/changes';
import { todayResponse } from '../../../../../utils/contract/rep/today';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { createClock, createTestTarget, runDueJobs } from '../../support/deliveries';
import { dispositionItem } from '../../support/items';
import { describeOnStores } from '../../support/stores';

const hour = 3_600_000;
const day = 24 * hour;

describeOnStores('a snoozed lead', (store) => {
  let clock: ReturnType<typeof createClock>;
  let api: Awaited<ReturnType<typeof createApi>>;
  let ben: Awaited<ReturnType<typeof api.asOtherRep>>;
  let lead: string;
  let cursor: string;
  let out: OutgoingEvent[];
  let isDown: boolean;

  beforeEach(async () => {
    clock = createClock('2026-12-12T09:00:00Z');
    out = [];
    isDown = false;
    api = await createApi(store(), clock.now);
    ben = await api.asOtherRep('Ben Okoye');
    lead = await makeLead('priya');
    ({ cursor } = (await api.get('/v1/changes')).body);
  });
  const makeLead = async (name: string, traits: object = {}) => {
    await api.send('/v1/identify', identifyEvent(`${name}@one.example`, traits));
    return (await api.find({ email: `${name}@one.example` })).lead.id as string;
  };
  const notNow = (snoozedUntil: string | undefined, more: object = {}) =>
    dispositionItem(
      lead,
      'needs-workup',
      { stage: 'after-contact', reasons: ['bad-timing'], snoozedUntil },
      { createdAt: clock.now().toISOString(), ...more },
    );
  const say = async (item: object) => (await api.post('/v1/feedback', { items: [item] })).body.results[0];
  const wake = () =>
    endDueSnoozes(store(), {
      now: clock.now,
      report: (error) => {
        throw error;
      },
    });
  const news = async (rep: { get: typeof api.get } = api) => {
    await wake();
    const { changes } = changesResponse.parse(
      (await rep.get(`/v1/changes?after=${cursor}&kinds=snooze-ended`)).body,
    );
    return changes.filter(({ kind }) => kind === 'snooze-ended');
  };
  const back = async (rep: { get: typeof api.get } = api) =>
    todayResponse.parse((await rep.get('/v1/today')).body).lists.back;
  const sleep = async (rep: { find: typeof api.find } = api) =>
    (await rep.find({ lead })).lead.history[0]?.snooze;
  const outside = {
    now: () => clock.now(),
    post: async (_: string, body: string) => {
      if (isDown) return { status: 503, text: '' };
      out.push(outgoingEvent.parse(JSON.parse(body)));
      return { status: 200, text: 'ok' };
    },
  };
  const deliver = () => runDueJobs(store(), outside);
  const types = () => out.map(({ type }) => type);

  test('stays snoozed until the chosen day, then returns to the list with its reason, and its rep is notified once', async () => {
    const said = notNow('2027-03-12');
    expect(await say(said)).toMatchObject({ result: 'stored' });
    expect(await sleep()).toEqual({ until: '2027-03-12', hasEnded: false });
    clock.pass(90 * day - 10 * hour); // 2027-03-11, 23:00.
    expect(await news()).toEqual([]);
    expect(await back()).toEqual([]);
    expect(await sleep()).toEqual({ until: '2027-03-12', hasEnded: false });
    clock.pass(hour);
    const at = clock.now().toISOString();
    const told = {
      kind: 'snooze-ended',
      at,
      lead,
      feedback: said.id,
      feedbackAt: said.createdAt,
      name: 'Priya Raman',
    };
    expect(await news()).toEqual([told]);
    expect(await back()).toMatchObject([
      {
        lead,
        verdict: {
          stage: 'after-contact',
          disposition: 'needs-workup',
          reasons: ['bad-timing'],
          at: '2026-12-12T09:00:00.000Z',
        },
      },
    ]);
    expect(await sleep()).toEqual({ until: '2027-03-12', hasEnded: true });
    expect(await sleep(ben)).toEqual({ until: '2027-03-12', hasEnded: true });
    clock.pass(day);
    expect(await news()).toEqual([told]); // Only once.
    expect(await news(ben)).toEqual([]);
    expect(await back(ben)).toEqual([]);
  });

  test.each([
    [
      'taken back',
      (item: ReturnType<typeof notNow>) =>
        say({ ...item, revision: 2, body: { ...item.body, withdrawn: true } }),
    ],
    [
      'followed by another word of the rep’s',
      () => say(dispositionItem(lead, 'sales-ready', {}, { createdAt: clock.now().toISOString() })),
    ],
    [
      'followed by a colleague’s word',
      () =>
        ben.post('/v1/feedback', {
          items: [dispositionItem(lead, 'accepted', {}, { createdAt: clock.now().toISOString() })],
        }),
    ],
    [
      'about somebody who must no longer be contacted',
      () => api.send('/v1/identify', identifyEvent('priya@one.example', { doNotContact: true })),
    ],
  ])('does not return if it was %s', async (_, then) => {
    await createTestTarget(store(), api.team);
    const said = notNow('2026-12-20');
    await say(said);
    clock.pass(day);
    await then(said);
    clock.pass(10 * day);
    expect(await news()).toEqual([]);
    expect(await back()).toEqual([]);
    expect((await sleep())?.hasEnded).not.toBe(true);
    await deliver();
    expect(types()).not.toContain('lead.snooze_ended');
  });

  test('returns to the rep who chose the day, not to a colleague who returned it earlier', async () => {
    await ben.post('/v1/feedback', { items: [notNow(undefined)] });
    clock.pass(hour);
    await say(notNow('2026-12-20'));
    clock.pass(10 * day);
    expect(await back()).toHaveLength(1);
    expect(await back(ben)).toEqual([]);
  });

  test('if its rep has left, it returns to its owner, or to everyone if it has none, until someone gives a disposition', async () => {
    const cara = await api.asOtherRep('Cara Diaz');
    const idOf = async (rep: { get: typeof api.get }) => (await rep.get('/v1/me')).body.rep.id as string;
    const revokeRep = async (id: string) =>
      store().inTeam(api.team, (tx) => revoke(tx, { kind: 'rep', id }, clock.now()));
    await ben.post('/v1/feedback', { items: [notNow('2026-12-20')] });
    await revokeRep(await idOf(ben));
    expect(await back()).toEqual([]);
    clock.pass(10 * day);
    expect(await back()).toMatchObject([{ lead }]);
    expect((await back())[0]?.verdict).toBeUndefined(); // This rep did not snooze it.
    const own = async (owner: string) =>
      store().inTeam(api.team, (tx) => tx.update(leads).set({ owner }).where(eq(leads.id, lead)));
    const ana = await idOf(api);
    await own(await idOf(cara));
    expect([await back(), await back(cara)]).toMatchObject([[], [{ lead }]]);
    await revokeRep(await idOf(cara));
    expect(await back()).toMatchObject([{ lead }]);
    await own(ana);
    expect(await back()).toMatchObject([{ lead }]);
    await say(dispositionItem(lead, 'accepted', {}, { createdAt: clock.now().toISOString() }));
    expect(await back()).toEqual([]);
  });

  test('a disposition after the snooze has ended clears it; an element reported during the snooze does not', async () => {
    await say(notNow('2026-12-20'));
    clock.pass(10 * day);
    await api.post('/v1/feedback', {
      items: [{ ...notNow(undefined), kind: 'element', body: { element: 'budget', state: 'negative' } }],
    });
    expect(await back()).toHaveLength(1);
    await say(dispositionItem(lead, 'sales-ready', {}, { createdAt: clock.now().toISOString() }));
    expect(await back()).toEqual([]);
    expect(await sleep()).toBeUndefined();
  });

  test('an extension too old to know ended snoozes gets all other changes and moves past these', async () => {
    await say(notNow('2026-12-20'));
    clock.pass(8 * day);
    expect(await news()).toHaveLength(1);
    const old = async () => (await api.get(`/v1/changes?after=${cursor}`)).body;
    const { changes, cursor: next } = await old();
    expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual(['receipt']);
    const { cursor: newest } = (await api.get('/v1/changes')).body;
    expect(next).toBe(newest);
    await erasePerson(store(), api.team, { key: 'priya@one.example', isConfirmed: true, now: clock.now() });
    cursor = next;
    expect((await old()).changes).toMatchObject([{ kind: 'erasure', lead }]);
  });

  test('choosing another day notifies the rep again; adding a note does not, and does not require a later day', async () => {
    const said = notNow('2026-12-20');
    await say(said);
    clock.pass(8 * day);
    expect(await news()).toHaveLength(1);
    const note = { ...said.body, note: 'She is on leave' };
    expect(await say({ ...notNow('2026-12-20'), id: said.id, revision: 2, body: note })).toMatchObject({
      result: 'stored',
    });
    clock.pass(60_000);
    expect(await news()).toHaveLength(1);
    expect(await back()).toHaveLength(1);
    const later = { ...note, snoozedUntil: '2026-12-24' };
    await say({ ...notNow('2026-12-20'), id: said.id, revision: 3, body: later });
    expect(await back()).toEqual([]);
    clock.pass(4 * day);
    expect(await news()).toHaveLength(2);
  });

  test('a snooze of more than two years is refused with an explanation', async () => {
    expect(await say(notNow('2028-12-13'))).toMatchObject({
      result: 'refused',
      reason: expect.stringMatching(/at most two years/),
    });
    expect(await say(notNow('2028-12-11'))).toMatchObject({ result: 'stored' });
  });

  test('only a lead that was returned can be snoozed, and an invalid day is refused', async () => {
    const ready = dispositionItem(lead, 'sales-ready', { snoozedUntil: '2027-01-01' });
    expect(await say(ready)).toMatchObject({
      result: 'refused',
      reason: expect.stringMatching(/return or reject/),
    });
    const { status, body } = await api.post('/v1/feedback', { items: [notNow('2027-02-30')] });
    expect([status, body.detail]).toEqual([400, expect.stringContaining('snoozedUntil')]);
  });

  test('feedback that waited on a device until after its snooze is accepted, and the lead is back', async () => {
    const said = notNow('2026-12-20');
    clock.pass(20 * day);
    expect(await say(said)).toMatchObject({ result: 'stored' });
    expect(await back()).toHaveLength(1);
    clock.pass(60_000);
    expect(await news()).toHaveLength(1);
  });

  test('a note added on a device after the snooze ended is accepted, and the lead returns now', async () => {
    const said = notNow('2026-12-13');
    clock.pass(3 * day);
    const changed = { ...notNow('2026-12-13'), id: said.id, revision: 2 };
    expect(await say(changed)).toMatchObject({ result: 'stored' });
    clock.pass(60_000);
    expect(await news()).toHaveLength(1);
  });

  test('an undo from a device that was offline past the day is accepted, and the undone disposition notifies nobody', async () => {
    const said = notNow('2026-12-20');
    await say(said);
    clock.pass(5 * day);
    const undone = { ...said.body, snoozedUntil: '2026-12-14', withdrawn: true };
    expect(await say({ ...notNow(undefined), id: said.id, revision: 3, body: undone })).toMatchObject({
      result: 'stored',
    });
    clock.pass(5 * day);
    expect(await news()).toEqual([]);
    expect(await back()).toEqual([]);
  });

  test('a day begins in the team’s own time zone', async () => {
    const businessHours = { timeZone: 'Pacific/Auckland', from: 9, to: 17, days: [1, 2, 3, 4, 5] };
    const body = { decideWithinHours: 24, answerWithinHours: 48, businessHours };
    await api.asConsole('/v1/console/sla', { method: 'PUT', body });
    expect(await say(notNow('2026-12-13'))).toMatchObject({ result: 'stored' });
    clock.pass(2 * hour - 1); // This is 23:59:59.999 in Auckland.
    expect(await news()).toEqual([]);
    clock.pass(1);
    expect(await news()).toHaveLength(1);
  });

  test('marketing’s systems are notified once of when the snooze will end and once when it has ended', async () => {
    await createTestTarget(store(), api.team);
    await createTestTarget(store(), api.team, { kinds: ['suggestion'] });
    await say(notNow('2026-12-20'));
    clock.pass(60_000);
    await deliver();
    expect(out).toMatchObject([{ type: 'feedback.created', data: { snoozedUntil: '2026-12-20' } }]);
    clock.pass(8 * day);
    await Promise.all([wake(), wake()]); // Runs twice, as two processes would.
    await wake();
    await deliver();
    expect(types()).toEqual(['feedback.created', 'lead.snooze_ended']);
    expect(out[1]).toMatchObject({
      data: {
        lead: { id: lead, email: 'priya@one.example' },
        reasons: [{ id: 'bad-timing', label: 'Bad timing' }],
        snoozedUntil: '2026-12-20',
        score: { total: expect.any(Number) },
      },
    });
    expect(await news()).toHaveLength(1);
  });

  test('an ended snooze that could not be delivered is sent later, even after a note was added, but not once withdrawn', async () => {
    await createTestTarget(store(), api.team);
    const said = notNow('2026-12-20');
    await say(said);
    clock.pass(60_000);
    await deliver();
    isDown = true;
    clock.pass(8 * day);
    await wake();
    await deliver();
    await say({ ...said, revision: 2, body: { ...said.body, note: 'On leave' } });
    clock.pass(60_000);
    await deliver();
    isDown = false;
    clock.pass(4 * hour);
    await deliver();
    expect(types().sort()).toEqual(['feedback.created', 'feedback.revised', 'lead.snooze_ended']);
    await say({ ...said, revision: 3, body: { ...said.body, withdrawn: true } });
    clock.pass(60_000);
    await deliver();
    expect(types().at(-1)).toBe('feedback.withdrawn');
    await say({ ...said, revision: 4 });
    clock.pass(60_000);
    await deliver();
    expect(types().at(-1)).toBe('feedback.created');
  });

  test.each([
    ['the word that came before it is the first', {}, 'feedback.created'],
    ['who was told of it is told that it was taken back', { withdrawn: true }, 'feedback.withdrawn'],
  ])('when the ended snooze is sent before anything else, %s', async (_, change, type) => {
    await createTestTarget(store(), api.team);
    const said = notNow('2026-12-20');
    await say(said);
    clock.pass(8 * day);
    await wake();
    await runDueJobs(store(), outside, ['deliver']); // The feedback itself is still waiting.
    expect(types()).toEqual(['lead.snooze_ended']);
    await say({ ...said, revision: 2, body: { ...said.body, ...change } });
    clock.pass(60_000);
    await deliver();
    expect(types()).toEqual(['lead.snooze_ended', type]);
  });

  test('an undo within its first minute leaves no trace, even if the day begins in that minute', async () => {
    clock.pass(15 * hour - 10_000);
    const said = notNow('2026-12-13');
    await say(said);
    clock.pass(20_000);
    expect(await news()).toEqual([]);
    await say({ ...said, revision: 2, body: { ...said.body, withdrawn: true } });
    clock.pass(hour);
    expect(await news()).toEqual([]);
  });

  test('a lead that is not due does not delay one that is', async () => {
    await say(notNow('2026-12-20'));
    const second = await makeLead('jo');
    await say({ ...notNow('2026-12-20'), lead: second });
    clock.pass(10 * day);
    const reported: unknown[] = [];
    let steps = 0;
    const inTeam: ReturnType<typeof store>['inTeam'] = (team, work) =>
      team === api.team && ++steps === 2 ? Promise.reject(new Error('away')) : store().inTeam(team, work);
    const failing = { ...store(), inTeam };
    await endDueSnoozes(failing, { now: clock.now, report: (error) => reported.push(error) });
    expect(reported).toHaveLength(1);
    expect(await news()).toHaveLength(2);
  });

  test('the list puts ended snoozes before leads that became active again', async () => {
    await say(notNow('2026-12-20'));
    const active = await makeLead('active');
    await say({ ...notNow(undefined), lead: active });
    clock.pass(5 * day);
    await api.send('/v1/batch', {
      batch: [trackEvent('active@one.example', 'Content Downloaded', {}, clock.now().toISOString())],
    });
    expect((await back()).map(({ lead }) => lead)).toEqual([active]);
    clock.pass(5 * day);
    expect((await back()).map(({ lead, verdict }) => [lead, verdict?.hasSnoozeEnded])).toEqual([
      [lead, true],
      [active, false],
    ]);
  });

  test('a team with older picklists gets the default snooze days, and its own settings are kept', async () => {
    const usual = async () =>
      (await api.get('/v1/me')).body.dispositions['after-contact'][1].reasons.map(
        ({ id, snoozeDays }: { id: string; snoozeDays?: number }) => [id, snoozeDays],
      );
    const before = await usual();
    expect(before).toContainEqual(['bad-timing', 90]);
    const reasons = [
      { id: 'bad-timing', label: 'Bad timing', isDefault: true },
      { id: 'could-not-reach', label: 'Could not reach', isDefault: true, snoozeDays: 3 },
      { id: 'no-budget-now', label: 'No money' },
    ];
    const path = "'{dispositions,after-contact,1,reasons}'";
    await store().inTeam(api.team, (tx) =>
      tx
        .update(teamSettings)
        .set({ picklists: sql`jsonb_set(picklists, ${sql.raw(path)}, ${JSON.stringify(reasons)}::jsonb)` })
        .where(eq(teamSettings.team, api.team)),
    );
    expect(await usual()).toEqual([
      ['bad-timing', 90],
      ['could-not-reach', 3],
      ['no-budget-now', undefined],
    ]);
    const console = (await api.asConsole('/v1/console/me')).body;
    expect(console.dispositions).toEqual((await api.get('/v1/me')).body.dispositions);
  });
});
