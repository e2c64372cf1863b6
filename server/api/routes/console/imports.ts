import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  importKind,
  importQuery,
  importResponse,
  importsResponse,
  importUndone,
  undoDays,
} from '../../../../utils/contract/console/import';
import { importFile } from '../../../features/ingest/imports/import-file';
import { listImports, maxImports } from '../../../features/ingest/imports/list-imports';
import { undoImport } from '../../../features/ingest/imports/undo-import';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonResponse } from '../../http/openapi';

const importRoute = createRoute({
  method: 'post',
  path: '/v1/console/imports/{kind}',
  summary: 'Import a file of people, content or engagement; with preview=1, only preview it',
  description:
    'Imports every line except invalid ones. If the file as a whole can’t be read, nothing is imported.',
  security: byConsole,
  request: { params: z.object({ kind: importKind }), query: importQuery },
  responses: jsonResponse(importResponse, 'What the import did or would do, and the invalid lines.'),
});

const list = createRoute({
  method: 'get',
  path: '/v1/console/imports',
  summary: `List the latest ${maxImports} imports, newest first`,
  security: byConsole,
  responses: jsonResponse(
    importsResponse,
    'Who imported each file, what it did, and whether it can be undone.',
  ),
});

const undo = createRoute({
  method: 'delete',
  path: '/v1/console/imports/{id}',
  summary: `Undo an import within ${undoDays} days`,
  description:
    'Deletes the import’s events, and the leads and content it created unless they have been used since. Restores what it changed unless that was changed again since. People it erased stay erased.',
  security: byConsole,
  request: { params: z.object({ id: z.uuid() }) },
  responses: jsonResponse(importUndone, 'What was removed, restored and kept.'),
});

/** Previews, imports, lists and undoes files. */
export function mountImports(app: App, deps: AppDeps): void {
  const { store, now } = deps;
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    return c.json({ imports: await store.inTeam(team, (tx) => listImports(tx, now())) }, 200);
  });
  app.openapi(undo, async (c) => {
    const { team, name } = c.get('console');
    const { id } = c.req.valid('param');
    const undone = await store.inTeam(team, (tx) => undoImport(tx, id, name, now()));
    return c.json({ undone: true as const, ...undone }, 200);
  });
  app.openapi(importRoute, async (c) => {
    const { team, name: by } = c.get('console');
    const { kind } = c.req.valid('param');
    const { preview, name: fileName, columns, order, zone, rename } = c.req.valid('query');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const file = { kind, bytes, fileName, by, columns, dates: { order, zone } };
    const answer = await importFile(deps, team, {
      ...file,
      isPreview: preview === '1',
      renames: rename === '1',
    });
    return c.json(answer, 200);
  });
}
