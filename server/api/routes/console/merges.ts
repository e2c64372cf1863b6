import { createRoute } from '@hono/zod-openapi';
import { desc } from 'drizzle-orm';
import { z } from 'zod';
import {
  type Merge,
  mergeRequest,
  mergeResponse,
  mergesResponse,
  mergeUndone,
} from '../../../../utils/contract/console/merge';
import { type LeadSnapshot, leadSnapshot } from '../../../features/leads/people/lead-snapshot';
import { mergeLeads } from '../../../features/leads/people/merge-leads';
import { undoMerge } from '../../../features/leads/people/undo-merge';
import { merges } from '../../../platform/db/tables/lead-tables';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const latest = 100;

const list = createRoute({
  method: 'get',
  path: '/v1/console/merges',
  summary: `List the latest ${latest} merges of leads, newest first`,
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

export function mountMerges(app: App, { store, now }: AppDeps): void {
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    const rows = await store.inTeam(team, (tx) =>
      tx.select().from(merges).orderBy(desc(merges.at)).limit(latest),
    );
    return c.json({ merges: rows.map(toMerge) }, 200);
  });
  app.openapi(make, async (c) => {
    const { team, name } = c.get('console');
    const input = { ...c.req.valid('json'), by: name, reason: 'By hand' };
    const merge = await store.inTeam(team, (tx) => mergeLeads(tx, input, now(), { isAsked: true }));
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

function toMerge(row: typeof merges.$inferSelect): Merge {
  const { id, kept, gone, by, reason, at, undoneAt, undoneBy } = row;
  return {
    id,
    kept,
    merged: gone,
    keptBefore: asItWas(leadSnapshot.parse(row.keptRow)),
    mergedBefore: asItWas(leadSnapshot.parse(row.goneRow)),
    by,
    reason,
    at: at.toISOString(),
    undoneAt: undoneAt?.toISOString(),
    undoneBy: undoneBy ?? undefined,
  };
}

function asItWas({ name, title, company, email }: LeadSnapshot): Merge['keptBefore'] {
  return { name, title: title ?? undefined, company: company ?? undefined, email: email ?? undefined };
}
