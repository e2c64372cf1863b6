import { createRoute } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import { maxScore } from '../../../../utils/contract/shared/max-score';
import { me } from '../../../../utils/contract/shared/team';
import { currentDefinition } from '../../../features/scoring/current-definition';
import { fillInDefaults } from '../../../features/teams/fill-in-defaults';
import { reps, teamSettings } from '../../../platform/db/tables/team-tables';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'get',
  path: '/v1/me',
  summary: 'Get the token’s rep and the team’s picklists',
  security: byRep,
  responses: jsonResponse(me, 'The team, the rep, picklists, the SLA and the lead definition.'),
});

export function mountMe(app: App, { store }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team, rep } = c.get('rep');
    const answer = await store.inTeam(team, async (tx) => {
      const [settings] = await tx.select().from(teamSettings);
      const [person] = await tx.select().from(reps).where(eq(reps.id, rep));
      const definition = await currentDefinition(tx);
      return {
        team: { id: team, name: settings?.name ?? team },
        rep: { id: rep, name: person?.name ?? '', email: person?.email ?? undefined },
        ownDomains: settings?.ownDomains ?? [],
        ...(settings && fillInDefaults(settings.picklists)),
        definition: {
          version: definition.version,
          maximum: maxScore(definition),
          threshold: definition.threshold,
        },
      };
    });
    return c.json(me.parse(answer), 200);
  });
}
