import { createRoute } from '@hono/zod-openapi';
import { eq, sql } from 'drizzle-orm';
import { clocks } from '../../../../utils/contract/shared/team';
import { teamSettings } from '../../../platform/db/tables/team-tables';
import { answers, byConsole, jsonBody } from '../../http/answers';
import type { App, World } from '../../http/context';

const read = createRoute({
  method: 'get',
  path: '/v1/console/clocks',
  summary: 'How long each side has, and when the team works',
  security: byConsole,
  responses: answers(clocks, 'In plain hours where it is not said when the team works.'),
});

const set = createRoute({
  method: 'put',
  path: '/v1/console/clocks',
  summary: 'Sets how long each side has, and when the team works',
  security: byConsole,
  request: jsonBody(clocks),
  responses: answers(clocks, 'As they stand now, for what is open, too.'),
});

export function mountClocks(app: App, { store }: World): void {
  app.openapi(read, async (c) => {
    const { team } = c.get('console');
    const [settings] = await store.inTeam(team, (tx) =>
      tx.select({ picklists: teamSettings.picklists }).from(teamSettings).where(eq(teamSettings.team, team)),
    );
    return c.json(clocks.parse(settings?.picklists.clocks), 200);
  });
  app.openapi(set, async (c) => {
    const { team } = c.get('console');
    const said = c.req.valid('json');
    await store.inTeam(team, (tx) =>
      tx
        .update(teamSettings)
        .set({
          picklists: sql`jsonb_set(${teamSettings.picklists}, '{clocks}', ${JSON.stringify(said)}::jsonb)`,
        })
        .where(eq(teamSettings.team, team)),
    );
    return c.json(said, 200);
  });
}
