import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { overview } from '../../../../utils/contract/console/overview';
import { addDays, utcDayOf } from '../../../../utils/contract/shared/day';
import { readOverview } from '../../../features/overview/read-overview';
import { periodOf } from '../../../features/reports/period';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'get',
  path: '/v1/console/overview',
  summary: 'Get the funnel, response times against the SLA, what is overdue, and how far the setup is',
  description: 'The period ends today, in UTC.',
  security: byConsole,
  request: {
    query: z.object({
      days: z.coerce.number().int().min(1).max(731).default(30).meta({ description: 'The period’s length.' }),
    }),
  },
  responses: jsonResponse(
    overview,
    'Counts only, no percentages, so that small samples are visible as such.',
  ),
});

/** Returns the overview. */
export function mountOverview(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team } = c.get('console');
    const at = now();
    const to = utcDayOf(at);
    const from = addDays(to, 1 - c.req.valid('query').days);
    const result = await store.inTeam(team, (tx) => readOverview(tx, periodOf(from, to), at));
    return c.json({ from, to, ...result }, 200);
  });
}
