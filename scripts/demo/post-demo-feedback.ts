import { randomUUID } from 'node:crypto';
import type { Endpoint } from '../../server/api/start-endpoint';
import { createConsoleToken, createRepToken } from '../../server/features/teams/tokens';
import { addDays } from '../../utils/contract/shared/day';
import type { FeedbackItem } from '../../utils/contract/shared/feedback';
import { practiceAddress } from './demo-addresses';
import { type DemoFeedback, demoElements, demoOutcomes, demoReps, watchedEmail } from './demo-feedback';
import { leadsByAddress, postAs, postFeedback, requireStored } from './post-feedback';

type DemoEndpoint = Pick<Endpoint, 'url' | 'store' | 'team'>;

const hour = 3_600_000;
/** The demo's two reps and its marketer. They use the endpoint's public API. */
export async function createDemoReps({ url, store, team }: DemoEndpoint, now: Date) {
  const [ana, ben] = demoReps;
  const tokens = {
    'Ana Lima': await createRepToken(store, team, ana),
    'Ben Okoye': await createRepToken(store, team, ben),
    'Maria Berg': await createConsoleToken(store, team, 'Maria Berg'),
  };
  const post = (by: keyof typeof tokens, path: string, body: object) =>
    postAs(tokens[by], `${url}${path}`, body);
  const timestampAt = (hoursAgo: number) => new Date(now.getTime() - hoursAgo * hour).toISOString();
  return {
    /** Posts the reps' feedback and marketing's replies. */
    async say(feedback: readonly DemoFeedback[]): Promise<void> {
      const leadOf = await leadsByAddress(store, team);
      const entries = feedback.map((item) => ({ item, id: randomUUID() }));
      for (const by of ['Ana Lima', 'Ben Okoye'] as const) {
        const ownEntries = entries.filter(({ item }) => item.by === by);
        const items = ownEntries.map(({ id, item }): FeedbackItem => {
          const { email, hoursAgo, stage, disposition, reasons = [], note = '', snoozeDays } = item;
          const snoozedUntil = snoozeDays && addDays(timestampAt(hoursAgo).slice(0, 10), snoozeDays);
          const body = { stage, disposition, reasons: [...reasons], note, withdrawn: false };
          const ids = { id, revision: 1, createdAt: timestampAt(hoursAgo), lead: leadOf(email) };
          return { ...ids, kind: 'disposition', body: { ...body, ...(snoozedUntil && { snoozedUntil }) } };
        });
        await postFeedback(url, tokens[by], items);
      }
      const items = entries.flatMap(({ id, item }) =>
        (item.replies ?? []).map((reply) => ({ ...reply, feedback: id })),
      );
      requireStored(await post('Maria Berg', '/v1/console/replies', { items }));
    },
    /** Posts what became of leads, what Ben found out about the practice prospect, and which lead Ana watches. */
    async sayTheRest(): Promise<void> {
      const leadOf = await leadsByAddress(store, team);
      const items = demoElements.map(({ element, state, hoursAgo }): FeedbackItem => {
        const ids = {
          id: randomUUID(),
          revision: 1,
          createdAt: timestampAt(hoursAgo),
          lead: leadOf(practiceAddress),
        };
        return { ...ids, kind: 'element', body: { element, state, withdrawn: false } };
      });
      requireStored(await post('Ben Okoye', '/v1/feedback', { items }));
      for (const { by, email, hoursAgo, ...outcome } of demoOutcomes) {
        const ids = { id: randomUUID(), revision: 1, createdAt: timestampAt(hoursAgo), lead: leadOf(email) };
        const item: FeedbackItem = { ...ids, kind: 'outcome', body: { ...outcome, withdrawn: false } };
        requireStored(await post(by, '/v1/feedback', { items: [item] }));
      }
      await post('Ana Lima', '/v1/watches', { lead: leadOf(watchedEmail) });
    },
  };
}
