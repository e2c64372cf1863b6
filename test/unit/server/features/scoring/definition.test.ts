import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { defaultDefinition } from '../../../../../server/features/scoring/default-definition';
import { recomputeBatch } from '../../../../../server/features/scoring/definition/recompute';
import { replayLead } from '../../../../../server/features/scoring/replay-lead';
import { feedback } from '../../../../../server/platform/db/tables/feedback-tables';
import type { DraftedDefinition } from '../../../../../utils/contract/console/drafted-definition';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { signInTo } from '../../support/console';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

let now = new Date('2026-11-24T12:00:00Z');
const { version: _, ...standing } = defaultDefinition;

/** The definition in effect, with other points for a webinar and another threshold. */
function draftOf(points: number, threshold = 60): DraftedDefinition {
  const groups = standing.groups.map((group) => ({
    ...group,
    cap: group.id === 'events' ? 40 : group.cap,
    rules: group.rules.map((rule) => (rule.id === 'attended' ? { ...rule, points } : rule)),
  }));
  return { ...standing, groups, threshold };
}

function withGroup(change: object) {
  const [first, ...others] = draftOf(1).groups;
  return { ...standing, groups: [{ ...first, ...change }, ...others] };
}

describeOnStores('the lead definition', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  const make = (definition: object, replaces?: number) =>
    api.asConsole('/v1/console/definitions', { method: 'POST', body: { ...definition, replaces } });
  const sign = async (version: number, side: string, name: string) => {
    const person = await signInTo(store(), api, 'marketer', now, name);
    return person.post(`definitions/${version}/signatures`, { side });
  };
  const versions = async () => (await api.asConsole('/v1/console/definitions')).body;
  const attended = (email: string, at = '2026-11-24T09:00:00Z') =>
    api.send('/v1/batch', { batch: [trackEvent(email, 'Webinar Attended', { content_id: 'live' }, at)] });
  const compute = async () => {
    while (await recomputeBatch(store(), api.team, now));
  };
  beforeAll(async () => {
    now = new Date('2026-11-24T12:00:00Z');
    api = await createApi(store(), () => now);
  });

  test('a draft changes nothing until both sides have signed, and the old version applies until every lead is rescored', async () => {
    const batch = Array.from({ length: 60 }, (_, n) => identifyEvent(`lead-${n}@one.example`));
    await api.send('/v1/batch', { batch });
    await attended('lead-1@one.example');
    const total = async () => (await api.find({ email: 'lead-1@one.example' })).lead.score.total;
    const before = await total();
    const { version } = (await make(draftOf(30))).body;
    await sign(version, 'marketing', 'Maria Berg');
    await compute();
    expect([await total(), (await versions()).current]).toEqual([before, 1]);

    const both = await sign(version, 'sales', 'Maria Berg');
    expect([both.status, both.body.detail]).toEqual([
      409,
      'You have already signed for marketing. Someone else must sign for sales. An admin can add them under People.',
    ]);
    const byToken = await api.asConsole(`/v1/console/definitions/${version}/signatures`, {
      method: 'POST',
      body: { side: 'sales' },
    });
    expect([byToken.status, byToken.body.detail]).toEqual([403, expect.stringContaining('Sign in')]);
    await sign(version, 'sales', 'Sol Reyes');
    expect(await recomputeBatch(store(), api.team, now)).toBe(true);
    expect((await versions()).versions[0]).toMatchObject({
      state: 'computing',
      progress: { done: expect.any(Number), total: 60 },
    });
    expect(await total()).toBe(before);
    await attended('lead-2@one.example'); // This event counts under both versions.
    await compute();
    expect(await total()).toBe(before + 18);
    const { score } = (await api.find({ email: 'lead-2@one.example' })).lead;
    expect([score.total, score.definition]).toEqual([before + 18, version]);
    expect((await versions()).versions).toMatchObject([
      {
        state: 'adopted',
        signatures: [
          { side: 'marketing', name: 'Maria Berg' },
          { side: 'sales', name: 'Sol Reyes' },
        ],
      },
      { state: 'retired' },
    ]);
    expect((await api.get('/v1/me')).body.definition.version).toBe(version);
  });

  test('leads that reach the threshold only by the new version are handed to sales when it is adopted', async () => {
    const { lead } = await api.find({ email: 'lead-1@one.example' });
    expect(lead.deadlines.decideBy).toBe('2026-11-25T12:00:00.000Z');
    const { due } = (await api.get('/v1/today')).body.lists;
    expect(due.map(({ lead }: { lead: string }) => lead)).toContain(lead.id);
    const reports = await api.asConsole('/v1/console/reports?from=2026-11-01&to=2026-11-30');
    expect(reports.body.all.notJudged).toBe(due.length);
  });

  test('a what-if says which leads go to sales, whether reps have judged them or not', async () => {
    await api.send('/v1/identify', identifyEvent('quiet@one.example'));
    const whatIf = async (threshold: number) =>
      (await api.asConsole('/v1/console/what-if', { method: 'POST', body: draftOf(30, threshold) })).body
        .today;
    const lower = await whatIf(40);
    expect(lower.evaluated).toBe(lower.total);
    expect(lower.leads).toHaveLength(50); // All that are listed.
    expect(lower.toSales).toBe(59);
    expect(await whatIf(60)).toMatchObject({ toSales: 0, fromSales: 0, leads: [] });
    expect(await whatIf(80)).toMatchObject({ toSales: 0, fromSales: 2 });
  });

  test('events that arrive during rescoring count once', async () => {
    const { version } = (await make(draftOf(20))).body;
    await attended('lead-3@one.example', '2026-11-23T09:00:00Z');
    await sign(version, 'marketing', 'Maria Berg');
    await sign(version, 'sales', 'Sol Reyes');
    await Promise.all([compute(), attended('lead-3@one.example'), attended('lead-4@one.example')]);
    await compute();
    for (const name of ['lead-3', 'lead-4']) {
      const { lead } = await api.find({ email: `${name}@one.example` });
      await store().inTeam(api.team, (tx) => replayLead(tx, lead.id, now));
      expect((await api.find({ email: `${name}@one.example` })).lead.score).toEqual(lead.score);
    }
  });

  test('a what-if shows accepted leads kept and rejected ones avoided, scored as of their dispositions', async () => {
    const say = async (email: string, said: string) => {
      const { lead } = await api.find({ email });
      await api.post('/v1/feedback', { items: [dispositionItem(lead.id, said)] });
      return lead;
    };
    // 40 points of fit, and today's webinar now counts 20.
    for (const name of ['kept', 'lost', 'spared']) {
      await api.send(
        '/v1/identify',
        identifyEvent(`${name}@if.example`, { title: name === 'lost' ? 'Clerk' : 'VP Operations' }),
      );
      await attended(`${name}@if.example`, now.toISOString());
    }
    const kept = await say('kept@if.example', 'accepted');
    await say('lost@if.example', 'accepted');
    await say('spared@if.example', 'rejected');
    now = new Date('2027-11-24T12:00:00Z'); // Every score has decayed and the title has changed, so only the day of the disposition can give these results.
    await api.send('/v1/identify', identifyEvent('kept@if.example', { title: 'Clerk' }));
    await attended('spared@if.example', '2027-11-20T09:00:00Z');
    const old = await say('lead-9@one.example', 'rejected');
    await store().inTeam(api.team, (tx) =>
      tx.update(feedback).set({ traitsThen: null }).where(eq(feedback.lead, old.id)),
    );
    const answer = (await api.asConsole('/v1/console/what-if', { method: 'POST', body: draftOf(1, 65) }))
      .body;
    expect(kept.score.total).toBe(60);
    expect(answer).toMatchObject({
      accepted: { total: 2, aboveCurrent: 1, aboveDraft: 0 },
      rejected: { total: 1, aboveCurrent: 1, aboveDraft: 0 },
      notReplayed: 1,
    });
    expect(
      answer.crossed.map(({ name, current, draft }: { name: string; current: number; draft: number }) => [
        name,
        current,
        draft,
      ]),
    ).toEqual([
      ['Priya Raman', 60, 41],
      ['Priya Raman', 60, 41],
    ]);
  });

  test('disputes are counted for the rule they are about', async () => {
    const { lead } = await api.find({ email: 'lead-1@one.example' });
    const dispute = (factor: string, withdrawn = false) =>
      feedbackItemOf('factor', lead.id, { factor, label: 'x', withdrawn });
    await api.post('/v1/feedback', {
      items: [
        dispute('fit.senior'),
        dispute('events.attended.live.2026'),
        dispute('events.attended.other'),
        dispute('fit.size', true),
      ],
    });
    expect((await versions()).disputes).toEqual({ 'fit.senior': 1, 'events.attended': 2 });
  });

  test.each([
    ['can’t be met', { ...standing, threshold: 500 }, 'No lead can reach the threshold of 500'],
    [
      'has a rule twice',
      { ...standing, fit: [...standing.fit, ...standing.fit] },
      'have the same ID, “senior”',
    ],
    [
      'takes an act twice',
      {
        ...standing,
        groups: [...standing.groups, { ...standing.groups.find(({ id }) => id === 'events'), id: 'again' }],
      },
      'Two rules match “attended”',
    ],
    [
      'counts nothing',
      { ...draftOf(1), groups: draftOf(1).groups.map((group) => ({ ...group, cap: 0 })) },
      'capped at 0',
    ],
    ['caps past all numbers', withGroup({ cap: Number.MAX_SAFE_INTEGER }), 'groups.0.cap: At most 1000'],
    ['halves in no time', withGroup({ halfLifeDays: 1e-300 }), 'groups.0.halfLifeDays: At least 0.1 days'],
    ['calls a group as fit is called', withGroup({ id: 'fit' }), '“fit”, “machine”, “cap”'],
    ['has a dot in an id', withGroup({ id: 'a.b' }), 'without dots'],
    ['has no label', withGroup({ label: '' }), 'groups.0.label: Can’t be empty'],
    ['has half a character', withGroup({ label: 'a\ud800' }), 'contains an invalid character'],
  ])('a definition that %s is refused with an explanation', async (_, definition, explanation) => {
    for (const path of ['/v1/console/definitions', '/v1/console/what-if']) {
      const { status, body } = await api.asConsole(path, {
        method: 'POST',
        body: { ...definition, threshold: definition.threshold === 500 ? 500 : 40 },
      });
      expect([status, body.detail]).toEqual([400, expect.stringContaining(explanation)]);
    }
  });

  test('only one draft is open: a newer one replaces it and its signatures, and it can be discarded', async () => {
    const first = (await make(draftOf(2))).body.version;
    await sign(first, 'marketing', 'Maria Berg');
    const second = (await make(draftOf(3), first)).body.version;
    const path = (version: number) => `/v1/console/definitions/${version}`;
    expect((await sign(first, 'sales', 'Sol Reyes')).status).toBe(404);
    const states = async () =>
      (await versions()).versions.slice(0, 2).map(({ state }: { state: string }) => state);
    expect(await states()).toEqual(['draft', 'withdrawn']);
    const { current } = (await api.asConsole(path(second), { method: 'DELETE' })).body;
    expect(await states()).toEqual(['withdrawn', 'withdrawn']);
    for (const version of [first, second, current]) {
      expect((await api.asConsole(path(version), { method: 'DELETE' })).status).toBe(404);
    }
    expect((await make(draftOf(3))).body.version).toBe(second + 1); // A version number is never reused.
  });

  test('a person unaware of an open draft is told about it, and the draft keeps its signatures', async () => {
    const { versions: before } = await versions();
    const open = before[0].definition.version;
    await make(draftOf(4), open);
    await sign(open + 1, 'marketing', 'Maria Berg');
    for (const known of [undefined, open]) {
      const { status, body } = await make(draftOf(6), known);
      expect([status, body.type, body.detail]).toEqual([
        409,
        expect.stringContaining('other-draft'),
        expect.stringContaining(
          `Version ${open + 1} is already open as a draft (signed by Maria Berg for marketing)`,
        ),
      ]);
    }
    expect((await versions()).versions[0]).toMatchObject({ state: 'draft', signatures: [{}] });
    expect((await make(draftOf(6), open + 1)).status).toBe(200);
  });

  test('if several drafts are created at once, one is opened and the other authors are told about it', async () => {
    const { versions: before } = await versions();
    await api.asConsole(`/v1/console/definitions/${before[0].definition.version}`, { method: 'DELETE' });
    await Promise.all(Array.from({ length: 8 }, versions)); // Opens the connections first, so that no request waits for one.
    const all = await Promise.all([1, 2, 3, 4].map((points) => make(draftOf(points))));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  test('a signed version is no longer a draft', async () => {
    const { status, body } = await sign(1, 'sales', 'Sol Reyes');
    expect([status, body.detail]).toEqual([404, expect.stringContaining('no longer a draft')]);
  });
});
