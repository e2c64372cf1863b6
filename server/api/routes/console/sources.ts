import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { mappingPreview, mappingPreviewRequest } from '../../../../utils/contract/console/mapping-preview';
import { sourceChanged, sourceSettings, sourcesResponse } from '../../../../utils/contract/console/source';
import { previewMapping } from '../../../features/ingest/preview-mapping';
import { changeSource, listSources } from '../../../features/ingest/sources';
import { forAdmins } from '../../http/authenticate';
import type { App, AppDeps } from '../../http/context';
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

const preview = createRoute({
  method: 'post',
  path: '/v1/console/mapping-previews',
  summary: 'Preview the events a message would create with a mapping; nothing is stored',
  security: byConsole,
  request: jsonBody(mappingPreviewRequest),
  responses: jsonResponse(mappingPreview, 'The events it would create, and why others would be rejected.'),
});

/** Lists sources, changes their settings and previews mappings. */
export function mountSources(app: App, { store, now }: AppDeps): void {
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    return c.json({ sources: await store.inTeam(team, (tx) => listSources(tx, now())) }, 200);
  });
  app.openapi(change, async (c) => {
    const { team } = c.get('console');
    const { id } = c.req.valid('param');
    await store.inTeam(team, (tx) => changeSource(tx, id, c.req.valid('json')));
    return c.json({ changed: true as const }, 200);
  });
  app.openapi(preview, (c) => c.json(previewMapping(c.req.valid('json'), now()), 200));
}
