import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { inventYear, postDemoYear, trueWorth } from '../../../../../scripts/demo/demo-year';
import { createApp } from '../../../../../server/api/app';
import { createTeam } from '../../../../../server/features/teams/create-team';
import { createConsoleToken } from '../../../../../server/features/teams/tokens';
import { agreement } from '../../../../../utils/contract/console/agreement';
import { definitionReviewResponse } from '../../../../../utils/contract/console/definition-review';
import { definitionsResponse } from '../../../../../utils/contract/console/definitions';
import { holdoutsResponse } from '../../../../../utils/contract/console/holdout';
import { reports } from '../../../../../utils/contract/console/reports';
import { consoleScope } from '../../../../../utils/contract/console/session';
import { serveApp } from '../../support/serve-app';
import { describeOnStores } from '../../support/stores';

describeOnStores('the demo’s year of verdicts', (store) => {
  const now = new Date();
  const year = inventYear(now);
  let server: Awaited<ReturnType<typeof serveApp>>;
  let get: (path: string) => Promise<unknown>;

  beforeAll(async () => {
    server = await serveApp(createApp({ store: store(), now: () => new Date() }).fetch);
    const { url } = server;
    const team = await createTeam(store(), { name: 'Palletway (demo)' });
    await postDemoYear({ url, store: store(), team }, now);
    const authorization = `Bearer ${await createConsoleToken(store(), team, 'Maria Berg', consoleScope.options)}`;
    get = async (path) => (await fetch(`${url}/v1/console/${path}`, { headers: { authorization } })).json();
  });
  afterAll(() => server.stop());

  const did = (act: string) => (lead: (typeof year)[number]) =>
    lead.calls.some((call) => call.event === act || (act === 'pricing' && call.type === 'page'));
  const accepted = (leads: typeof year) => leads.filter(({ isAccepted }) => isAccepted).length;

  test('is reviewed as it was invented: webinars count for less than the definition says, pricing for more', async () => {
    const read = async () => definitionReviewResponse.parse(await get('definitions/review'));
    await expect.poll(async () => (await read()).isRunning, { timeout: 20_000 }).toBe(false);
    const { review } = await read();
    expect(review).toMatchObject({
      finding: 'changes',
      verdicts: year.length,
      accepted: accepted(year),
      reps: 2,
      notReplayed: 0,
      misdated: 0,
    });
    const changeOf = (rule: string) =>
      review?.changes.find((change) => change.kind === 'points' && change.rule === rule);
    const attended = changeOf('events.attended');
    const having = year.filter(did('Webinar Attended'));
    expect(attended).toMatchObject({
      from: 12,
      having: { of: having.length, accepted: accepted(having) },
      others: { of: year.length - having.length, accepted: accepted(year) - accepted(having) },
    });
    expect(attended && 'to' in attended && attended.to).toBeLessThan(8);
    expect(trueWorth['Webinar Attended'].worth).toBeLessThan(8);
    expect(review?.drafted?.difference.low).toBeGreaterThan(0);
    expect(review?.drafted?.verdicts).toBe(year.length);
    // Scored again as of the verdict, leads have the score that was stored with it.
    const { scoreWorth } = definitionsResponse.parse(await get('definitions'));
    expect(review?.separation?.value).toBeCloseTo(scoreWorth[0]?.separation?.value ?? 0, 9);
  });

  test('adds up: verdicts by score, sales, and what they are worth', async () => {
    const { scoreWorth, gradeWorth } = definitionsResponse.parse(await get('definitions'));
    expect(scoreWorth).toMatchObject([{ version: 1, verdicts: year.length, reps: 2 }]);
    const bands = scoreWorth[0]?.bands ?? [];
    expect(bands.reduce((sum, { of }) => sum + of, 0)).toBe(year.length);
    expect(bands.reduce((sum, band) => sum + band.accepted, 0)).toBe(accepted(year));
    const traitsOf = z.object({
      title: z.string(),
      company: z.object({ industry: z.string(), employee_count: z.number() }),
    });
    const isFitting = ({ calls }: (typeof year)[number]) => {
      const { title, company } = traitsOf.parse(calls[0]?.traits);
      const fit =
        (title.startsWith('Head') ? 15 : 0) +
        (['manufacturing', 'logistics'].includes(company.industry) ? 10 : 0) +
        (company.employee_count >= 50 ? 10 : 0) +
        5; // A company address.
      return fit >= 30; // Three quarters of 40 points.
    };
    const ofGradeA = gradeWorth.filter(({ fit }) => fit === 'A');
    expect(ofGradeA.reduce((sum, { of }) => sum + of, 0)).toBe(year.filter(isFitting).length);
    expect(ofGradeA.reduce((sum, grade) => sum + grade.accepted, 0)).toBe(accepted(year.filter(isFitting)));
    expect(gradeWorth.reduce((sum, { of }) => sum + of, 0)).toBe(year.length);
    const from = new Date(now.getTime() - 400 * 86_400_000).toISOString().slice(0, 10);
    const { all, outcomes } = reports.parse(await get(`reports?from=${from}`));
    const won = year.filter(({ outcome }) => outcome === 'won');
    const worth = year.reduce((sum, { outcome }, at) => sum + (outcome === 'won' ? 20_000 + 500 * at : 0), 0);
    expect(all).toMatchObject({ accepted: accepted(year), won: won.length });
    expect(outcomes).toMatchObject({
      lost: year.filter(({ outcome }) => outcome === 'lost').length,
      amounts: [{ currency: 'EUR', sales: won.length, amount: worth }],
    });
  });

  test('adds up: what leads brought up, how far both sides agree, and what the holdout counted', async () => {
    const from = new Date(now.getTime() - 400 * 86_400_000).toISOString().slice(0, 10);
    const { mentions, mentioningLeads } = reports.parse(await get(`reports?from=${from}`));
    const asked = year.filter(({ outcome }) => outcome);
    expect(mentioningLeads).toBe(asked.length);
    expect(mentions.reduce((sum, { mentioned }) => sum + mentioned, 0)).toBe(asked.length); // One each.
    const isWon = ({ outcome }: (typeof year)[number]) => outcome === 'won';
    for (const [act, { type }] of Object.entries(trueWorth)) {
      const tracked = asked.filter(did(act));
      expect(mentions.find(({ id }) => id === `year-${type}`)).toMatchObject({
        tracked: tracked.length,
        trackedWon: tracked.filter(isWon).length,
      });
    }
    const spoken = year.filter(({ outcome }, at) => outcome && at % 4 === 2);
    expect(mentions.find(({ id }) => id === 'colleague')).toMatchObject({
      mentioned: spoken.length,
      mentionedWon: spoken.filter(isWon).length,
      tracked: null,
    });

    const { both, agreed, kappa } = agreement.parse(await get('agreement'));
    const judged = year.slice(0, 65);
    const isWanted = (lead: (typeof year)[number]) =>
      did('Webinar Attended')(lead) || did('Demo Requested')(lead);
    const same = judged.filter((lead) => lead.isAccepted === isWanted(lead)).length;
    expect([both, agreed]).toEqual([65, same]);
    const [sales, marketing] = [accepted(judged) / 65, judged.filter(isWanted).length / 65];
    const byChance = sales * marketing + (1 - sales) * (1 - marketing);
    expect(kappa?.value).toBeCloseTo((same / 65 - byChance) / (1 - byChance), 10);

    const { past } = holdoutsResponse.parse(await get('holdouts'));
    const daysAgo = ({ judgedAt }: (typeof year)[number]) => (now.getTime() - judgedAt) / 86_400_000 + 1;
    const entered = year.filter((lead) => daysAgo(lead) <= 300 && daysAgo(lead) >= 7);
    const counted = entered.filter((lead) => daysAgo(lead) >= 35);
    const sum = (count: 'entered' | 'counted' | 'accepted') =>
      (past[0]?.changed[count] ?? 0) + (past[0]?.heldBack[count] ?? 0);
    expect([sum('entered'), sum('counted'), sum('accepted')]).toEqual([
      entered.length,
      counted.length,
      accepted(counted),
    ]);
  });
});
