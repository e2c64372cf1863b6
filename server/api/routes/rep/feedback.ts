import { createRoute } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import {
  type FeedbackItem,
  type FeedbackResult,
  feedbackRequest,
  feedbackResponse,
} from '../../../../utils/contract/shared/feedback';
import { leadOf, takeItem } from '../../../features/feedback/take-item';
import { currentDefinition } from '../../../features/scoring/current-definition';
import { noteFeedback } from '../../../features/webhooks/note-feedback';
import { type NewChange, recordChanges } from '../../../platform/db/record-changes';
import { teamSettings } from '../../../platform/db/tables/team-tables';
import { answers, byRep, jsonBody } from '../../http/answers';
import type { App, World } from '../../http/context';

const route = createRoute({
  method: 'post',
  path: '/v1/feedback',
  summary: 'Up to 100 pieces of feedback, each with its newest revision',
  description:
    'Safe to repeat. Each item is answered by itself: stored, repeated (the same revision and body), stale (a newer one stands), conflict (the same revision, another body) or refused, with the reason.',
  security: byRep,
  request: jsonBody(feedbackRequest),
  responses: answers(feedbackResponse, 'One answer an item, in the order of the request.'),
});

export function mountFeedback(app: App, { store, now }: World): void {
  app.openapi(route, async (c) => {
    const caller = c.get('rep');
    const { items } = c.req.valid('json');
    const results = await store.inTeam(caller.team, async (tx) => {
      const [settings] = await tx
        .select({ picklists: teamSettings.picklists })
        .from(teamSettings)
        .where(eq(teamSettings.team, caller.team));
      const definition = await currentDefinition(tx, caller.team);
      const results = new Map<FeedbackItem, FeedbackResult>();
      const judging = { words: settings?.picklists, definition, at: now() };
      // In the order of leads: two reps' batches that lock the same leads in another order would wait for each other.
      for (const item of [...items].sort((a, b) => ((leadOf(a) ?? '') < (leadOf(b) ?? '') ? -1 : 1))) {
        results.set(item, await takeItem(tx, caller, item, judging));
      }
      await noteFeedback(tx, caller.team, results, definition.version, judging.at);
      await recordChanges(
        tx,
        caller.team,
        items.flatMap((item) => receiptOf(item, results.get(item), caller.rep)),
      );
      return items.flatMap((item) => results.get(item) ?? []);
    });
    return c.json({ results }, 200);
  });
}

/** What the rep's other devices will be told of a feedback that was stored; they show it beside its lead. */
function receiptOf(item: FeedbackItem, result: FeedbackResult | undefined, rep: string): NewChange[] {
  const lead = leadOf(item);
  if (result?.result !== 'stored' || !lead) return [];
  const { id: feedback, revision } = item;
  return [{ rep, body: { kind: 'receipt', at: result.receivedAt, lead, feedback, revision } }];
}
