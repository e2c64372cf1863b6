import { expect, test } from 'vitest';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import {
  type DefinitionReview,
  definitionReviewResponse,
} from '../../../../../utils/contract/console/definition-review';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
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
  const createLeads = async (api: Api, count: number) => {
    const emails = Array.from({ length: count }, (_, n) => `lead-${n}@one.example`);
    const act = (n: number) => (n % 2 === 0 ? 'Webinar Attended' : 'Calculator Used');
    await api.send('/v1/batch', {
      batch: emails.flatMap((email, n) => [
        { ...identifyEvent(email), timestamp: at(5) },
        trackEvent(email, act(n), { content_id: act(n), title: act(n) }, at(3)),
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
