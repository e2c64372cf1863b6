import { createRoute } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import {
  auditFeedQuery,
  auditFilter,
  auditQuery,
  auditResponse,
} from '../../../../utils/contract/console/audit';
import { utcDayOf } from '../../../../utils/contract/shared/day';
import { exportAudit, readAudit, readAuditFeed } from '../../../features/audit/read-audit';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps, Env } from '../../http/context';
import { csvResponse } from '../../http/csv-response';
import { byConsole, csvFile, jsonResponse } from '../../http/openapi';

/** Admins, and systems whose token has the scope for it. */
const requireAuditor: MiddlewareHandler<Env> = async (c, next) => {
  const { role, token } = c.get('console');
  if (role !== 'admin' && !token) {
    throw new ProblemError(403, 'admins-only', 'Only your team’s admins can see the audit log.');
  }
  await next();
};

const forAuditors = { method: 'get', security: byConsole, middleware: requireAuditor } as const;

const list = createRoute({
  ...forAuditors,
  path: '/v1/console/audit',
  summary: 'List what was done, by whom and when',
  description: 'For admins, and for tokens with the audit scope.',
  request: { query: auditQuery },
  responses: jsonResponse(auditResponse, 'Entries of the audit log.'),
});

const csv = createRoute({
  ...forAuditors,
  path: '/v1/console/audit.csv',
  summary: 'Download the audit log as CSV',
  request: { query: auditFilter },
  responses: csvFile,
});

const feed = createRoute({
  ...forAuditors,
  path: '/v1/console/audit.jsonl',
  summary: 'Get the audit log as JSON lines, for a system that collects logs',
  description:
    'At most 1,000 entries, oldest first. Ask again with the last number until the answer is empty.',
  request: { query: auditFeedQuery },
  responses: {
    200: {
      description: 'One entry of the audit log per line, as application/x-ndjson.',
    },
  },
});

/** The audit log: as pages, as a file, and as a feed. */
export function mountAudit(app: App, { store, now }: AppDeps): void {
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    return c.json(await store.inTeam(team, (tx) => readAudit(tx, c.req.valid('query'))), 200);
  });
  app.openapi(csv, async (c) => {
    const { team } = c.get('console');
    const rows = await store.inTeam(team, (tx) => exportAudit(tx, c.req.valid('query')));
    return csvResponse(c, `passback-audit-${utcDayOf(now())}.csv`, rows);
  });
  app.openapi(feed, async (c) => {
    const { team } = c.get('console');
    const entries = await store.inTeam(team, (tx) => readAuditFeed(tx, c.req.valid('query').after));
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    return c.body(lines, 200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
  });
}
