import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { type LeadView, leadsResponse, leadView } from '../../../../utils/contract/rep/lead-list';
import { dayAt } from '../../../../utils/contract/shared/day';
import { teamTimeZone } from '../../../../utils/contract/shared/team';
import { best } from '../../../features/leads/lists/best';
import type { LeadListFactory } from '../../../features/leads/lists/list';
import { readScored } from '../../../features/leads/lists/read-scored';
import { returned } from '../../../features/leads/lists/returned';
import { toListed } from '../../../features/leads/lists/to-listed';
import { undecided } from '../../../features/leads/lists/undecided';
import { watched } from '../../../features/leads/lists/watched';
import { currentDefinition } from '../../../features/scoring/current-definition';
import { readPicklists } from '../../../features/teams/team-settings';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonResponse } from '../../http/openapi';

const lists: Record<LeadView, LeadListFactory> = { best, undecided, returned, watched };

const route = createRoute({
  method: 'get',
  path: '/v1/leads',
  summary: 'Get one of the rep’s lists, each lead with its reason',
  description:
    'best: worth calling now, at most 8, without returned, hidden and do-not-contact leads. undecided: reached the threshold and no disposition since. returned: returned by this rep and active since, or the rep’s snooze has ended. If the rep who snoozed a lead no longer has access, the lead comes back to its owner or, without an owner, to all reps. watched: leads the rep watches. At most 50 each.',
  security: byRep,
  request: { query: z.object({ view: leadView.default('best') }) },
  responses: jsonResponse(
    leadsResponse,
    'The leads. best and undecided are ordered by score, the others by latest activity.',
  ),
});

/** Returns a rep's lists of leads. */
export function mountLeads(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team, rep } = c.get('rep');
    const { view } = c.req.valid('query');
    const at = now();
    const listed = await store.inTeam(team, async (tx) => {
      const definition = await currentDefinition(tx);
      const { dispositions: tones, sla } = await readPicklists(tx);
      const today = dayAt(at, teamTimeZone(sla));
      const { maxScored, keep, ...list } = lists[view]({ rep, definition, today, tones });
      return keep(await readScored(tx, definition, { ...list, limit: maxScored, at }));
    });
    return c.json({ view, leads: listed.map(toListed), asOf: at.toISOString() }, 200);
  });
}
