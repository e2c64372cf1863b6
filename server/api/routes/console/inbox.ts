import { createRoute, z } from '@hono/zod-openapi';
import { inboxDetail, inboxQuery, inboxResponse } from '../../../../utils/contract/console/inbox';
import { utcDayOf } from '../../../../utils/contract/shared/day';
import { exportInbox } from '../../../features/inbox/export-inbox';
import { readDetail } from '../../../features/inbox/read-detail';
import { readInbox } from '../../../features/inbox/read-inbox';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { csvResponse } from '../../http/csv-response';
import { byConsole, csvFile, jsonResponse } from '../../http/openapi';

const list = createRoute({
  method: 'get',
  path: '/v1/console/feedback',
  summary: 'List feedback, newest first',
  description:
    'Fifty per page. The next page starts after the last item, so nothing is skipped or repeated when new feedback arrives. Withdrawn feedback is not listed.',
  security: byConsole,
  request: { query: inboxQuery },
  responses: jsonResponse(inboxResponse, 'A page of feedback.'),
});

const csv = createRoute({
  method: 'get',
  path: '/v1/console/feedback.csv',
  summary: 'Download the feedback that matches the filters as CSV that is safe to open in a spreadsheet',
  description: 'At most 10,000 items, newest first.',
  security: byConsole,
  request: { query: inboxQuery.omit({ after: true }) },
  responses: csvFile,
});

const detail = createRoute({
  method: 'get',
  path: '/v1/console/feedback/{id}',
  summary: 'Get one feedback item, with its lead as it is now',
  security: byConsole,
  request: { params: z.object({ id: z.uuid() }) },
  responses: jsonResponse(inboxDetail, 'The feedback, the lead’s score, what is missing, and the history.'),
});

/** Lists feedback, also as CSV, and returns one item. */
export function mountInbox(app: App, { store, now }: AppDeps): void {
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    const query = c.req.valid('query');
    return c.json(await store.inTeam(team, (tx) => readInbox(tx, query)), 200);
  });
  app.openapi(csv, async (c) => {
    const { team } = c.get('console');
    const rows = await store.inTeam(team, (tx) => exportInbox(tx, c.req.valid('query')));
    return csvResponse(c, `passback-feedback-${utcDayOf(now())}.csv`, rows);
  });
  app.openapi(detail, async (c) => {
    const { team } = c.get('console');
    const { id } = c.req.valid('param');
    const result = await store.inTeam(team, (tx) => readDetail(tx, id, now()));
    if (typeof result === 'object') return c.json(result, 200);
    throw new ProblemError(
      404,
      'no-feedback',
      result === 'withdrawn'
        ? 'The rep has withdrawn this feedback.'
        : 'This feedback no longer exists. If it did before, the person it was about has been erased, or it was kept as long as your team keeps feedback.',
    );
  });
}
