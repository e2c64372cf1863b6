import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { holdoutRequest, holdoutsResponse } from '../../../../utils/contract/console/holdout';
import { readHoldouts } from '../../../features/holdouts/read-holdouts';
import { endHoldout, startHoldout } from '../../../features/holdouts/switch-holdout';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const read = createRoute({
  method: 'get',
  path: '/v1/console/holdouts',
  summary: 'Get the running holdout and those that have ended, with what can be said about each change',
  security: byConsole,
  responses: jsonResponse(
    holdoutsResponse,
    'Counts of both sides, and the difference once there is enough data.',
  ),
});

const start = createRoute({
  method: 'post',
  path: '/v1/console/holdouts',
  summary: 'Hold a change back from a share of leads, to learn whether it helps',
  security: byConsole,
  request: jsonBody(holdoutRequest),
  responses: jsonResponse(holdoutsResponse, 'All holdouts, with the new one.'),
});

const end = createRoute({
  method: 'post',
  path: '/v1/console/holdouts/{id}/end',
  summary: 'End the running holdout, so that the change applies to all leads',
  security: byConsole,
  request: { params: z.object({ id: z.uuid() }) },
  responses: jsonResponse(holdoutsResponse, 'All holdouts.'),
});

/** Returns, starts and ends holdouts. */
export function mountHoldouts(app: App, { store, now }: AppDeps): void {
  app.openapi(read, async (c) => {
    const { team } = c.get('console');
    return c.json(await store.inTeam(team, (tx) => readHoldouts(tx, now())), 200);
  });
  app.openapi(start, async (c) => {
    const { team, name } = c.get('console');
    const input = c.req.valid('json');
    const holdouts = await store.inTeam(team, async (tx) => {
      await startHoldout(tx, input, name, now());
      return readHoldouts(tx, now());
    });
    return c.json(holdouts, 200);
  });
  app.openapi(end, async (c) => {
    const { team } = c.get('console');
    const { id } = c.req.valid('param');
    const holdouts = await store.inTeam(team, async (tx) => {
      await endHoldout(tx, id, now());
      return readHoldouts(tx, now());
    });
    return c.json(holdouts, 200);
  });
}
