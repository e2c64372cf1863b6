import { createRoute } from '@hono/zod-openapi';
import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { mappingPreview, mappingPreviewRequest } from '../../../../utils/contract/console/mapping-preview';
import {
  defaultSourceLimits,
  type Source,
  sourceChanged,
  sourceSettings,
  sourcesResponse,
} from '../../../../utils/contract/console/source';
import { previewMapping } from '../../../features/ingest/preview-mapping';
import { sourceDays, sources } from '../../../platform/db/tables/source-tables';
import { tokens } from '../../../platform/db/tables/team-tables';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { forAdmins } from '../../http/for-admins';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const list = createRoute({
  method: 'get',
  path: '/v1/console/sources',
  summary: 'List the sources that send events, with their health',
  security: byConsole,
  responses: jsonResponse(
    sourcesResponse,
    'When each source last sent events, how many, and which were rejected.',
  ),
});

const change = createRoute({
  ...forAdmins,
  method: 'patch',
  path: '/v1/console/sources/{id}',
  summary: 'Change how a source’s requests are verified and how its JSON is mapped; admins only',
  request: { params: z.object({ id: z.uuid() }), ...jsonBody(sourceSettings) },
  responses: jsonResponse(sourceChanged, 'The change applies from the next request on.'),
});

const tryOut = createRoute({
  method: 'post',
  path: '/v1/console/mapping-previews',
  summary: 'Preview the events a message would create with a mapping; nothing is stored',
  security: byConsole,
  request: jsonBody(mappingPreviewRequest),
  responses: jsonResponse(mappingPreview, 'The events it would create, and why others would be rejected.'),
});

export function mountSources(app: App, { store, now }: AppDeps): void {
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    const rows = await store.inTeam(team, (tx) =>
      tx
        .select({
          source: sources,
          key: { id: tokens.id, revokedAt: tokens.revokedAt },
          today: {
            events: sourceDays.events,
            leads: sourceDays.leads,
            content: sourceDays.pieces,
            rejected: sourceDays.refused,
          },
        })
        .from(sources)
        .leftJoin(
          sourceDays,
          and(eq(sourceDays.source, sources.id), eq(sourceDays.day, now().toISOString().slice(0, 10))),
        )
        .leftJoin(tokens, eq(tokens.source, sources.id))
        .orderBy(asc(sources.name), asc(sources.id)),
    );
    return c.json({ sources: rows.map(shown) }, 200);
  });
  app.openapi(change, async (c) => {
    const { team } = c.get('console');
    const { id } = c.req.valid('param');
    const { secret, mapping, dates, limits } = c.req.valid('json');
    const changed = await store.inTeam(team, (tx) =>
      tx
        .update(sources)
        .set({ secret, mapping, dates, limits, id }) // The ID is unchanged; an update can't be empty.
        .where(eq(sources.id, id))
        .returning({ id: sources.id }),
    );
    if (changed.length > 0) return c.json({ changed: true as const }, 200);
    throw new ProblemError(404, 'no-source', 'This source doesn’t exist. Reload the list.');
  });
  app.openapi(tryOut, (c) => c.json(previewMapping(c.req.valid('json'), now()), 200));
}

/** A source without its secret. */
function shown({
  source,
  key,
  today,
}: {
  source: Row;
  key: { revokedAt: Date | null } | null;
  today: Source['today'] | null;
}): Source {
  const { team: _, secret, lastAt, faults: issues, mapping, limits, ...row } = source;
  const isPublic = row.kind === 'browser';
  return {
    ...row,
    ...(isPublic && {
      limits: { ...defaultSourceLimits, ...limits },
      today: today ?? { events: 0, leads: 0, content: 0, rejected: 0 },
    }),
    key: !key ? 'none' : key.revokedAt ? 'revoked' : 'active',
    issues,
    hasSecret: secret !== null,
    lastEventAt: lastAt?.toISOString(),
    mapping: mapping ?? undefined,
  };
}

type Row = typeof sources.$inferSelect;
