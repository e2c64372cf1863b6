import { expect, test } from 'vitest';
import { defaultDefinition } from '../../../../../server/features/scoring/default-definition';
import { recomputeBatch } from '../../../../../server/features/scoring/definition/recompute';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import {
  type DefinitionReview,
  definitionReviewResponse,
} from '../../../../../utils/contract/console/definition-review';
import { applyChanges } from '../../../../../utils/contract/console/suggested-change';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { signInTo } from '../../support/console';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('the review of the lead definition', (store) => {
  const now = new Date('2026-11-24T12:00:00Z');
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * 86_400_000).toISOString();
  const startTeam = () => createApi(store(), () => now);
  type Api = Awaited<ReturnType<typeof startTeam>>;

  const reviewOf = async (api: Api): Promise<DefinitionReview> => {
    const read = async () =>
      definitionReviewResponse.parse((await api.asConsole('/v1/console/definitions/review')).body);
    await expect.poll(async () => (await read()).isRunning, { timeout: 20_000 }).toBe(false);
    const { review } = await read();
    if (!review) throw new Error('There is no review');
    return review;
  };

  /** Leads who did one of two things long enough before their verdict; @returns their IDs by email address. */
  const createLeads = async (api: Api, count: number, { name = 'lead', ago = at } = {}) => {
    const emails = Array.from({ length: count }, (_, n) => `${name}-${n}@one.example`);
    const act = (n: number) => (n % 2 === 0 ? 'Webinar Attended' : 'Calculator Used');
    await api.send('/v1/batch', {
      batch: emails.flatMap((email, n) => [
        { ...identifyEvent(email), timestamp: ago(5) },
        trackEvent(email, act(n), { content_id: act(n), title: act(n) }, ago(3)),
      ]),
    });
    const rows = await store().inTeam(api.team, (tx) => tx.select().from(leads));
    const ids = new Map(rows.map(({ email, id }) => [email, id]));
    return emails.map((email) => ids.get(email) ?? '');
  };

  test('suggests other points for a rule whose leads sales rejects, counts an opportunity as accepted, and names what it left out', async () => {
    const api = await startTeam();
    const ben = await api.asOtherRep('Ben Okoye');
    expect(await reviewOf(api)).toMatchObject({ finding: 'too-few', verdicts: 0, changes: [], unseen: [] });
    const ids = await createLeads(api, 240);
    // Sales rejects nine of ten leads from webinars, and accepts nine of ten who used the calculator.
    const items = ids.map((id, n) => {
      const isAccepted = (n % 2 === 0) === n % 20 < 2;
      return dispositionItem(id, isAccepted ? 'accepted' : 'rejected', {}, { createdAt: at(1) });
    });
    const misdated = { ...items[239], createdAt: '2024-01-01T12:00:00Z' };
    const isStored = ({ results }: { results: { result: string }[] }) =>
      results.every(({ result }) => result === 'stored');
    for (let from = 0; from < 240; from += 60) {
      const part = from < 180 ? items.slice(from, from + 60) : [...items.slice(from, 239), misdated];
      const rep =
        from < 120
          ? { post: async (...call: Parameters<typeof api.post>) => (await api.post(...call)).body }
          : ben;
      expect(isStored(await rep.post('/v1/feedback', { items: part }))).toBe(true);
    }
    const dispute = { factor: 'events.attended.x', label: 'Attended', withdrawn: false };
    const disputed = await ben.post('/v1/feedback', {
      items: [feedbackItemOf('factor', ids[0], dispute)],
    });
    expect(disputed.results).toMatchObject([{ result: 'stored' }]);
    await api.send('/v1/batch', {
      batch: [trackEvent('lead-4@one.example', 'Opportunity Created', { deal_id: 'Q-1' }, at(0))],
    });
    const review = await reviewOf(api);
    expect(review).toMatchObject({
      version: 1,
      finding: 'changes',
      verdicts: 239,
      reps: 2,
      versions: 1,
      byOutcome: 1,
      misdated: 1,
      notReplayed: 0,
    });
    const change = review.changes.find((one) => 'rule' in one && one.rule === 'events.attended');
    expect(change).toMatchObject({
      from: 12,
      having: { of: 120, accepted: 13 },
      others: { of: 119 },
      disputes: 1,
    });
    expect(review.drafted?.difference.low).toBeGreaterThan(0);
    expect(review.unseen).toContain('requests.asked-contact');

    const other = await startTeam();
    expect(await reviewOf(other)).toMatchObject({ verdicts: 0 });
  });

  test('says whether a signed draft did better, by the verdicts given since it went live', async () => {
    const clock = { now };
    const api = await createApi(store(), () => clock.now);
    const ben = await api.asOtherRep('Ben Okoye');
    const ago = (days: number) => new Date(clock.now.getTime() - days * 86_400_000).toISOString();
    /** Sales rejects most leads from webinars, and accepts most who used the calculator. */
    const isAccepted = (n: number) => (n % 2 === 0) === n % 20 < 2;
    const judge = async (ids: readonly string[]) => {
      const items = ids.map((id, n) =>
        dispositionItem(id, isAccepted(n) ? 'accepted' : 'rejected', {}, { createdAt: ago(0) }),
      );
      await api.post('/v1/feedback', { items: items.slice(0, 60) });
      for (let from = 60; from < items.length; from += 60) {
        await ben.post('/v1/feedback', { items: items.slice(from, from + 60) });
      }
    };
    await judge(await createLeads(api, 240));
    const { changes, sinceSigned } = await reviewOf(api);
    expect(sinceSigned).toBeUndefined();
    clock.now = new Date(now.getTime() + 3_600_000);
    const { version: _, ...draft } = applyChanges(
      defaultDefinition,
      changes.filter(({ kind }) => kind === 'points'),
    );
    const [maria, sol] = [
      await signInTo(store(), api, 'marketer', clock.now),
      await signInTo(store(), api, 'marketer', clock.now, 'Sol Reyes'),
    ];
    const { version } = (await maria.post('definitions', draft)).body;
    await maria.post(`definitions/${version}/signatures`, { side: 'marketing' });
    await sol.post(`definitions/${version}/signatures`, { side: 'sales' });
    while (await recomputeBatch(store(), api.team, clock.now));
    clock.now = new Date(now.getTime() + 30 * 86_400_000);
    await judge(await createLeads(api, 100, { name: 'later', ago }));
    const { sinceSigned: compared } = await reviewOf(api);

    // Those who did the same have the same score, so which of both acts counts for more decides every pair.
    const higherIn = (pairsOf: 'webinar' | 'calculator') => {
      const leads = Array.from({ length: 100 }, (_, n) => ({
        isGood: isAccepted(n),
        isHigh: (n % 2 === 0) === (pairsOf === 'webinar'),
      }));
      const pairs = leads
        .filter(({ isGood }) => isGood)
        .flatMap((good) => leads.filter(({ isGood }) => !isGood).map((other) => [good.isHigh, other.isHigh]));
      const won = pairs.reduce((sum, [good, other]) => sum + (Number(good) - Number(other) + 1) / 2, 0);
      return won / pairs.length;
    };
    expect(compared).toMatchObject({
      verdicts: 100,
      before: expect.closeTo(higherIn('webinar'), 9),
      after: expect.closeTo(higherIn('calculator'), 9),
    });
    expect(compared?.difference.low).toBeGreaterThan(0);
  });

  test('keeps a verdict whose note is added weeks later', async () => {
    const clock = { now };
    const api = await createApi(store(), () => clock.now);
    const [lead = ''] = await createLeads(api, 1);
    const item = dispositionItem(lead, 'accepted', {}, { createdAt: at(0) });
    await api.post('/v1/feedback', { items: [item] });
    clock.now = new Date(now.getTime() + 40 * 86_400_000);
    const noted = { ...item, revision: 2, body: { ...item.body, note: 'She was on leave.' } };
    expect((await api.post('/v1/feedback', { items: [noted] })).body.results).toMatchObject([
      { result: 'stored' },
    ]);
    expect(await reviewOf(api)).toMatchObject({ verdicts: 1, misdated: 0 });
  });
});
