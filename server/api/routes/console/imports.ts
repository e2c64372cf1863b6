import { createRoute } from '@hono/zod-openapi';
import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import {
  type ImportEntry,
  importKind,
  importQuery,
  importResponse,
  importsResponse,
  importUndone,
} from '../../../../utils/contract/console/import';
import { importFile } from '../../../features/ingest/imports/import-file';
import { undoDays, undoImport } from '../../../features/ingest/imports/undo-import';
import { imports } from '../../../platform/db/tables/import-tables';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonResponse } from '../../http/openapi';

const latest = 100;

const take = createRoute({
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
  summary: `List the latest ${latest} imports, newest first`,
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

export function mountImports(app: App, deps: AppDeps): void {
  const { store, now } = deps;
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    const rows = await store.inTeam(team, (tx) =>
      tx.select().from(imports).orderBy(desc(imports.at)).limit(latest),
    );
    return c.json({ imports: rows.map((row) => toEntry(row, now())) }, 200);
  });
  app.openapi(undo, async (c) => {
    const { team, name } = c.get('console');
    const { id } = c.req.valid('param');
    const isImport = eq(imports.id, id);
    const undone = await store.inTeam(team, async (tx) => {
      const done = await undoImport(tx, id, name, now());
      return done ?? (await tx.select({ undoneAt: imports.undoneAt }).from(imports).where(isImport))[0];
    });
    if (!undone) throw new ProblemError(404, 'no-import', 'This import doesn’t exist. Reload the list.');
    if (!('undoneAt' in undone)) return c.json({ undone: true as const, ...undone }, 200);
    const why = undone.undoneAt ? 'It was already undone.' : `It’s more than ${undoDays} days old.`;
    throw new ProblemError(409, 'not-undone', `This import can’t be undone. ${why}`);
  });
  app.openapi(take, async (c) => {
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

function toEntry(row: typeof imports.$inferSelect, now: Date): ImportEntry {
  const { id, kind, fileName, by, at, answer, undoneAt, undoneBy } = row;
  return {
    id,
    kind,
    fileName: fileName ?? undefined,
    by,
    at: at.toISOString(),
    rows: answer?.rows ?? 0,
    created: answer?.created ?? 0,
    stored: answer?.stored ?? 0,
    repeated: answer?.repeated ?? 0,
    errorCount: answer?.errorCount ?? 0,
    warningCount: answer?.warningCount ?? 0,
    errors: answer?.errors ?? [],
    canUndo: !undoneAt && now.getTime() - at.getTime() <= undoDays * 86_400_000,
    undoneAt: undoneAt?.toISOString(),
    undoneBy: undoneBy ?? undefined,
  };
}
