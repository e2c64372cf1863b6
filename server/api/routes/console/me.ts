import { createRoute } from '@hono/zod-openapi';
import { asc, isNotNull } from 'drizzle-orm';
import { consoleMe } from '../../../../utils/contract/console/session';
import { fillInDefaults } from '../../../features/teams/fill-in-defaults';
import { contents } from '../../../platform/db/tables/lead-tables';
import { teamSettings } from '../../../platform/db/tables/team-tables';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonResponse } from '../../http/openapi';

/** Nobody reads longer lists. */
const most = 300;

const route = createRoute({
  method: 'get',
  path: '/v1/console/me',
  summary: 'Get the signed-in person, the team’s picklists, and what feedback can be filtered by',
  security: byConsole,
  responses: jsonResponse(
    consoleMe,
    'The team, the person and their role, picklists, content and campaigns.',
  ),
});

export function mountConsoleMe(app: App, { store }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team, person: id, name, role } = c.get('console');
    const answer = await store.inTeam(team, async (tx) => {
      const [settings] = await tx.select().from(teamSettings);
      const pieces = await tx
        .select({ id: contents.id, title: contents.title })
        .from(contents)
        .orderBy(asc(contents.title), asc(contents.id))
        .limit(most);
      const campaigns = await tx
        .selectDistinct({ campaign: contents.campaign })
        .from(contents)
        .where(isNotNull(contents.campaign))
        .orderBy(asc(contents.campaign))
        .limit(most);
      return {
        team: { id: team, name: settings?.name ?? team },
        person: { id, name, role },
        ...(settings && fillInDefaults(settings.picklists)),
        contents: pieces,
        campaigns: campaigns.flatMap(({ campaign }) => campaign ?? []),
      };
    });
    return c.json(consoleMe.parse(answer), 200);
  });
}
