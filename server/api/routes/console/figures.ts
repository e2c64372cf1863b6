import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { figures, figureTable } from '../../../../utils/contract/console/figures';
import { dayInMs } from '../../../../utils/contract/shared/day';
import { readFigures } from '../../../features/reports/read-figures';
import { toCsv } from '../../../features/reports/to-csv';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonResponse } from '../../http/openapi';

const query = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });

const figuresRoute = createRoute({
  method: 'get',
  path: '/v1/console/figures',
  summary:
    'Get lead outcomes by content, campaign and source, with reasons, missing elements and response times',
  description: 'Days are in UTC. The default is the last 90 days.',
  security: byConsole,
  request: { query },
  responses: jsonResponse(figures, 'Counts only, no percentages, so that small samples are visible as such.'),
});

const csvRoute = createRoute({
  method: 'get',
  path: '/v1/console/figures/{table}',
  summary: 'Download one table as CSV that is safe to open in a spreadsheet',
  security: byConsole,
  request: { params: z.object({ table: z.string() }), query },
  responses: {
    200: { content: { 'text/csv': { schema: z.string() } }, description: 'UTF-8, with a header row.' },
  },
});

/** Returns the figures, also as CSV. */
export function mountFigures(app: App, { store, now }: AppDeps): void {
  const read = (team: string, input: z.infer<typeof query>) => {
    const today = now().toISOString().slice(0, 10);
    const to = input.to ?? today;
    const from = input.from ?? new Date(Date.parse(to) - 89 * dayInMs).toISOString().slice(0, 10);
    if (from > to)
      throw new ProblemError(400, 'time', `The end date (${to}) is before the start date (${from}).`);
    const end = new Date(Date.parse(to) + dayInMs);
    return store.inTeam(team, async (tx) => ({
      from,
      to,
      ...(await readFigures(tx, { from: new Date(from), to: end })),
    }));
  };
  app.openapi(figuresRoute, async (c) =>
    c.json(await read(c.get('console').team, c.req.valid('query')), 200),
  );
  app.openapi(csvRoute, async (c) => {
    const parsed = figureTable.safeParse(c.req.valid('param').table.replace(/\.csv$/, ''));
    if (!parsed.success) {
      throw new ProblemError(
        404,
        'no-table',
        `This table doesn’t exist. Use one of: ${figureTable.options.join(', ')}.`,
      );
    }
    const figures = await read(c.get('console').team, c.req.valid('query'));
    const name = `passback-${parsed.data}-${figures.from}-to-${figures.to}.csv`;
    return c.text(toCsv(figures[parsed.data]), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    });
  });
}
