import { createRoute } from '@hono/zod-openapi';
import {
  type Reply,
  repliesRequest,
  repliesResponse,
  replyWithdrawals,
  replyWithdrawalsResponse,
} from '../../../../utils/contract/shared/reply';
import { storeReply } from '../../../features/feedback/store-reply';
import { withdrawActedOn } from '../../../features/feedback/withdraw-replies';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'post',
  path: '/v1/console/replies',
  summary: 'Reply to feedback: seen, acted on, an answer or a question',
  description:
    'Safe to repeat. Each feedback item has one reply of each kind; a later one replaces it. A second question is refused, because a rep is asked only once. The rep is notified through /v1/changes and sees the reply on the lead’s card.',
  security: byConsole,
  request: jsonBody(repliesRequest),
  responses: jsonResponse(repliesResponse, 'One result per item, in the order of the request.'),
});

const withdrawalsRoute = createRoute({
  method: 'post',
  path: '/v1/console/replies/withdrawals',
  summary: 'Take back your own “acted on”',
  description: 'The reps’ cards are refreshed. Feedback that you haven’t marked as acted on is left out.',
  security: byConsole,
  request: jsonBody(replyWithdrawals),
  responses: jsonResponse(replyWithdrawalsResponse, 'The feedback that is no longer acted on.'),
});

type Result = { result: 'stored'; id: string } | { result: 'refused'; reason: string };

/** Replies to feedback, and takes replies back. */
export function mountReplies(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const caller = c.get('console');
    const { items } = c.req.valid('json');
    const results = await store.inTeam(caller.team, async (tx) => {
      const results = new Map<Reply, Result>();
      const at = now();
      // Sorted, so that two batches write to the same feedback in the same order and can't deadlock.
      for (const item of [...items].sort((a, b) => a.feedback.localeCompare(b.feedback))) {
        const outcome = await storeReply(tx, caller, item, at);
        if ('refused' in outcome) {
          results.set(item, { result: 'refused', reason: outcome.refused });
          continue;
        }
        results.set(item, { result: 'stored', id: outcome.id });
      }
      return items.flatMap((item) => results.get(item) ?? []);
    });
    return c.json({ results }, 200);
  });

  app.openapi(withdrawalsRoute, async (c) => {
    const caller = c.get('console');
    const { feedback } = c.req.valid('json');
    const withdrawn = await store.inTeam(caller.team, (tx) => withdrawActedOn(tx, caller, feedback, now()));
    return c.json({ withdrawn }, 200);
  });
}
