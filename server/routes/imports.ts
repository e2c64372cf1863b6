import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { importKind, importResponse } from '../../utils/contract/import';
import { answers, byConsole } from '../http/answers';
import type { App, World } from '../http/context';
import { importCsv } from '../sources/csv/import-csv';

const route = createRoute({
  method: 'post',
  path: '/v1/console/imports/{kind}',
  summary: 'A CSV or Excel file of people, content or engagement; with preview=1 only what it would do',
  description: 'All but the faulty lines is taken in, or nothing where the file as a whole can’t be read.',
  security: byConsole,
  request: {
    params: z.object({ kind: importKind }),
    query: z.object({ preview: z.enum(['0', '1']).optional() }),
  },
  responses: answers(importResponse, 'What it did, or would do, and the faulty lines.'),
});

export function mountImports(app: App, world: World): void {
  app.openapi(route, async (c) => {
    const { team } = c.get('console');
    const { kind } = c.req.valid('param');
    const isPreview = c.req.valid('query').preview === '1';
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return c.json(await importCsv(world, team, { kind, bytes, isPreview }), 200);
  });
}
