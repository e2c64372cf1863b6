import { createRoute } from '@hono/zod-openapi';
import {
  type FeedbackItem,
  type FeedbackResult,
  feedbackRequest,
  feedbackResponse,
} from '../../../../utils/contract/shared/feedback';
import { isPersonGone } from '../../../features/feedback/is-person-gone';
import { itemLead, storeFeedback } from '../../../features/feedback/store-feedback';
import { currentDefinition } from '../../../features/scoring/current-definition';
import { readPicklists } from '../../../features/teams/team-settings';
import { queueFeedback } from '../../../features/webhooks/queue-feedback';
import type { NewChange } from '../../../platform/db/new-change';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonBody, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'post',
  path: '/v1/feedback',
  summary: 'Submit up to 100 feedback items, each in its newest revision',
  description:
    'Safe to repeat. Each item has its own result: stored, repeated (same revision and body), stale (a newer revision exists), conflict (same revision, different body) or refused, with the reason.',
  security: byRep,
  request: jsonBody(feedbackRequest),
  responses: jsonResponse(feedbackResponse, 'One result per item, in the order of the request.'),
});

/** Stores a rep's feedback. */
export function mountFeedback(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const caller = c.get('rep');
    const { items } = c.req.valid('json');
    const results = await store.inTeam(caller.team, async (tx) => {
      const picklists = await readPicklists(tx);
      const definition = await currentDefinition(tx);
      const results = new Map<FeedbackItem, FeedbackResult>();
      const context = { picklists, definition, at: now() };
      // Sorted by lead, so that two reps' batches lock the same leads in the same order and can't deadlock.
      for (const item of [...items].sort((a, b) => ((itemLead(a) ?? '') < (itemLead(b) ?? '') ? -1 : 1))) {
        const result = await storeFeedback(tx, caller, item, context);
        const isGone = result.result === 'refused' && (await isPersonGone(tx, item));
        results.set(item, isGone ? { ...result, isPersonGone: true } : result);
      }
      await queueFeedback(tx, results, definition.version, context.at);
      tx.newChanges.push(...items.flatMap((item) => toReceipts(item, results.get(item), caller.rep)));
      return items.flatMap((item) => results.get(item) ?? []);
    });
    return c.json({ results }, 200);
  });
}

/** The change that tells the rep's other devices about stored feedback, to show it on its lead. */
function toReceipts(item: FeedbackItem, result: FeedbackResult | undefined, rep: string): NewChange[] {
  const lead = itemLead(item);
  if (result?.result !== 'stored' || !lead) return [];
  const { id: feedback, revision } = item;
  return [{ rep, body: { kind: 'receipt', at: result.receivedAt, lead, feedback, revision } }];
}
