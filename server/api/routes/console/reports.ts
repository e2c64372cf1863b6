import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { reports, reportTable } from '../../../../utils/contract/console/reports';
import { addDays, utcDayOf } from '../../../../utils/contract/shared/day';
import { periodOf } from '../../../features/reports/period';
import { readReports } from '../../../features/reports/read-reports';
import { maxCsvRows, requireFewRows } from '../../../features/reports/to-csv';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { csvResponse } from '../../http/csv-response';
import { byConsole, csvFile, jsonResponse } from '../../http/openapi';

const query = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });

const reportsRoute = createRoute({
  method: 'get',
  path: '/v1/console/reports',
  summary:
    'Get the verdicts on leads by content, campaign and source, with reasons, missing elements and response times',
  description: 'Days are in UTC. The default is the last 90 days.',
  security: byConsole,
  request: { query },
  responses: jsonResponse(reports, 'Counts only, no percentages, so that small samples are visible as such.'),
});

const csvRoute = createRoute({
  method: 'get',
  path: '/v1/console/reports/{table}',
  summary: 'Download one table as CSV that is safe to open in a spreadsheet',
  security: byConsole,
  request: { params: z.object({ table: z.string() }), query },
  responses: csvFile,
});

/** Returns the reports, also as CSV. */
export function mountReports(app: App, { store, now }: AppDeps): void {
  const read = (team: string, input: z.infer<typeof query>, table?: z.infer<typeof reportTable>) => {
    const maxRows = table && maxCsvRows + 1;
    const today = utcDayOf(now());
    const to = input.to ?? today;
    const from = input.from ?? addDays(to, -89);
    if (from > to)
      throw new ProblemError(400, 'time', `The end date (${to}) is before the start date (${from}).`);
    return store.inTeam(team, async (tx) => {
      if (table) tx.audit.push({ action: 'report.exported', name: table, details: { from, to } });
      return { from, to, ...(await readReports(tx, periodOf(from, to), maxRows)) };
    });
  };
  app.openapi(reportsRoute, async (c) =>
    c.json(await read(c.get('console').team, c.req.valid('query')), 200),
  );
  app.openapi(csvRoute, async (c) => {
    const parsed = reportTable.safeParse(c.req.valid('param').table.replace(/\.csv$/, ''));
    if (!parsed.success) {
      throw new ProblemError(
        404,
        'no-table',
        `This table doesn’t exist. Use one of: ${reportTable.options.join(', ')}.`,
      );
    }
    const reports = await read(c.get('console').team, c.req.valid('query'), parsed.data);
    requireFewRows(reports[parsed.data]);
    const name = `passback-${parsed.data}-${reports.from}-to-${reports.to}.csv`;
    return csvResponse(c, name, reports[parsed.data]);
  });
}
