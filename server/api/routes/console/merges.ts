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
  summary: `Leads that became one, newest first, ${latest} at most`,
  security: byConsole,
  responses: jsonResponse(
    mergesResponse,
    'Who or what joined them, why, and whether they were parted again.',
  ),
});

const make = createRoute({
  method: 'post',
  path: '/v1/console/merges',
  summary: 'Says that two leads are one person',
  description: 'All that is known of the one that is gone is found under the kept one. It can be undone.',
  security: byConsole,
  request: jsonBody(mergeRequest),
  responses: jsonResponse(mergeResponse, 'The merge, to undo it by.'),
});

const undo = createRoute({
  method: 'delete',
  path: '/v1/console/merges/{id}',
  summary: 'Parts two leads again',
  description: 'What came by the keys of the one that was gone is its own again, since the merge, too.',
  security: byConsole,
  request: { params: z.object({ id: z.uuid() }) },
  responses: jsonResponse(mergeUndone, 'They are two again.'),
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
      'There are no two such leads: one is gone, or they are one already.',
    );
  });
  app.openapi(undo, async (c) => {
    const { team, name } = c.get('console');
    const { id } = c.req.valid('param');
    const isUndone = await store.inTeam(team, (tx) => undoMerge(tx, id, name, now()));
    if (isUndone) return c.json({ undone: true as const }, 200);
    throw new ProblemError(404, 'no-merge', 'There is no such merge, or it was undone before.');
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
