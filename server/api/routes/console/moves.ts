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
  summary: 'Confirm a rep’s report that a lead changed companies, or undo the confirmation',
  description:
    'The lead gets the new company and title, and keeps its engagement and history. The old company’s industry and size no longer count, and records that still name the old company are ignored. Safe to repeat.',
  security: byConsole,
  request: jsonBody(moveRequest),
  responses: jsonResponse(done, 'The lead is at the new company or, after an undo, at the previous one.'),
});

/** Confirms a rep's report that a lead changed companies, and undoes it. */
export function mountMoves(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const caller = c.get('console');
    const { feedback, undo } = c.req.valid('json');
    const exists = await store.inTeam(caller.team, (tx) =>
      undo ? undoMove(tx, feedback, now()) : confirmMove(tx, caller, feedback, now()),
    );
    if (!exists)
      throw new ProblemError(
        404,
        'no-move',
        'This report is no longer available. The rep may have withdrawn it.',
      );
    return c.json({ done: true as const }, 200);
  });
}
