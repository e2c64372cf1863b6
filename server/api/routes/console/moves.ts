import { createRoute } from '@hono/zod-openapi';
import { done } from '../../../../utils/contract/console/session';
import { moveRequest } from '../../../../utils/contract/rep/move';
import { confirmMove, undoMove } from '../../../features/leads/people/confirm-move';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'post',
  path: '/v1/console/moves',
  summary: 'Confirms that a lead works elsewhere now, as a rep has reported; and its undo',
  description:
    'The lead gets the new company and title and keeps its engagement and history. Industry and size of the old company no longer count, and records that still name it are not taken over. Safe to repeat.',
  security: byConsole,
  request: jsonBody(moveRequest),
  responses: jsonResponse(done, 'The lead is at that company; after an undo, at the one before.'),
});

export function mountMoves(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const caller = c.get('console');
    const { feedback, undo } = c.req.valid('json');
    const isKnown = await store.inTeam(caller.team, (tx) =>
      undo ? undoMove(tx, feedback, now()) : confirmMove(tx, caller, feedback, now()),
    );
    if (!isKnown)
      throw new ProblemError(404, 'no-move', 'The rep has taken this report back, or it is gone.');
    return c.json({ done: true as const }, 200);
  });
}
