import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { goal, week } from '../../../../utils/contract/console/week';
import { setGoal } from '../../../features/teams/team-settings';
import { lastMonday, readWeek } from '../../../features/weekly/read-week';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const monday = z.iso
  .date()
  .refine((day) => new Date(day).getUTCDay() === 1, 'must be a Monday')
  .refine((day) => day >= '2000' && day < '2100', 'must be in this century')
  .optional()
  .meta({ description: 'The week’s Monday. By default, that of the latest week that is over.' });

const read = createRoute({
  method: 'get',
  path: '/v1/console/week',
  summary: 'Get a week as marketing and sales look at it together',
  description: 'Monday to Sunday, in UTC. What is overdue is as of now.',
  security: byConsole,
  request: { query: z.object({ from: monday }) },
  responses: jsonResponse(week, 'The week, the one before it, and the progress towards the shared goal.'),
});

const set = createRoute({
  method: 'put',
  path: '/v1/console/goal',
  summary: 'Set how many accepted leads a quarter marketing and sales want',
  security: byConsole,
  request: jsonBody(goal),
  responses: jsonResponse(goal, 'The new goal.'),
});

/** Returns a week, and sets the shared goal. */
export function mountWeek(app: App, { store, now }: AppDeps): void {
  app.openapi(read, async (c) => {
    const { team } = c.get('console');
    const { from = lastMonday(now()) } = c.req.valid('query');
    return c.json(await store.inTeam(team, (tx) => readWeek(tx, from, now())), 200);
  });
  app.openapi(set, async (c) => {
    const { team } = c.get('console');
    const input = c.req.valid('json');
    await store.inTeam(team, (tx) => setGoal(tx, input));
    return c.json(input, 200);
  });
}
