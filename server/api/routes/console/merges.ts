import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  mergeRequest,
  mergeResponse,
  mergesResponse,
  mergeUndone,
} from '../../../../utils/contract/console/merge';
import { listMerges, maxMerges } from '../../../features/leads/people/list-merges';
import { mergeLeads } from '../../../features/leads/people/merge-leads';
import { undoMerge } from '../../../features/leads/people/undo-merge';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const list = createRoute({
  method: 'get',
  path: '/v1/console/merges',
  summary: `List the latest ${maxMerges} merges of leads, newest first`,
  security: byConsole,
  responses: jsonResponse(mergesResponse, 'Who or what merged them, why, and whether the merge was undone.'),
});

const make = createRoute({
  method: 'post',
  path: '/v1/console/merges',
  summary: 'Merge two leads',
  description: 'Everything known about the merged lead moves to the kept lead. A merge can be undone.',
  security: byConsole,
  request: jsonBody(mergeRequest),
  responses: jsonResponse(mergeResponse, 'The ID of the merge, which you need to undo it.'),
});

const undo = createRoute({
  method: 'delete',
  path: '/v1/console/merges/{id}',
  summary: 'Undo a merge',
  description:
    'The merged lead gets its own data back, including what has come in by its keys since the merge.',
  security: byConsole,
  request: { params: z.object({ id: z.uuid() }) },
  responses: jsonResponse(mergeUndone, 'The leads are separate again.'),
});

/** Lists, makes and undoes merges of leads. */
export function mountMerges(app: App, { store, now }: AppDeps): void {
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    return c.json({ merges: await store.inTeam(team, listMerges) }, 200);
  });
  app.openapi(make, async (c) => {
    const { team, name } = c.get('console');
    const input = { ...c.req.valid('json'), by: name, reason: 'By hand' };
    const merge = await store.inTeam(team, (tx) => mergeLeads(tx, input, now(), { isManual: true }));
    if (merge) return c.json({ merge }, 200);
    throw new ProblemError(
      404,
      'no-lead',
      'These leads can’t be merged: one of them no longer exists, or they are already merged.',
    );
  });
  app.openapi(undo, async (c) => {
    const { team, name } = c.get('console');
    const { id } = c.req.valid('param');
    const isUndone = await store.inTeam(team, (tx) => undoMerge(tx, id, name, now()));
    if (isUndone) return c.json({ undone: true as const }, 200);
    throw new ProblemError(404, 'no-merge', 'This merge doesn’t exist, or it was already undone.');
  });
}
