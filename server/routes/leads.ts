import { createRoute } from '@hono/zod-openapi';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type LeadView, type ListedLead, leadsResponse, leadView } from '../../utils/contract/lead-list';
import type { Factor } from '../../utils/contract/score';
import { answers, byRep } from '../http/answers';
import type { App, World } from '../http/context';
import { best } from '../lists/best';
import type { ListMaker, ScoredLead } from '../lists/list';
import { returned } from '../lists/returned';
import { undecided } from '../lists/undecided';
import { watched } from '../lists/watched';
import { currentDefinition } from '../scoring/current-definition';
import { leadRows, scoreRows } from '../scoring/lead-rows';
import { weekBefore } from '../scoring/score-lead';
import { leads } from '../store/tables/lead-tables';

const lists: Record<LeadView, ListMaker> = { best, undecided, returned, watched };

const route = createRoute({
  method: 'get',
  path: '/v1/leads',
  summary: 'One of the rep’s lists, each lead with its reason',
  description:
    'best: worth calling now, 8 at most, without those given back, hidden or not to be contacted. undecided: at the bar and without a word since. returned: given back by this rep and active again. watched: those the rep watches. 50 at most.',
  security: byRep,
  request: { query: z.object({ view: leadView.default('best') }) },
  responses: answers(
    leadsResponse,
    'The leads: best and undecided best first, the others by newest activity.',
  ),
});

export function mountLeads(app: App, { store, now }: World): void {
  app.openapi(route, async (c) => {
    const { team, rep } = c.get('rep');
    const { view } = c.req.valid('query');
    const at = now();
    const kept = await store.inTeam(team, async (tx) => {
      const definition = await currentDefinition(tx, team);
      const { where, order, considered, keep } = lists[view]({ team, rep, definition });
      const weekAgo = weekBefore(at).toISOString().slice(0, 10);
      const found = await tx
        .select({ rows: sql`lead_rows(${team}, ${leads.id}, ${definition.version}, ${weekAgo}::date)` })
        .from(leads)
        .where(and(eq(leads.team, team), where))
        .orderBy(...order)
        .limit(considered);
      const rows = found.map((row) => leadRows.parse(row.rows));
      return keep(rows.map((row) => ({ lead: row.lead, score: scoreRows(row, definition, at) })));
    });
    return c.json({ view, leads: kept.map(toListed), asOf: at.toISOString() }, 200);
  });
}

function toListed({ lead: { id, name, title, company }, score }: ScoredLead): ListedLead {
  const strongest = strongestNow(score.factors);
  return {
    lead: id,
    name,
    title: title ?? undefined,
    company: company ?? undefined,
    total: score.total,
    threshold: score.threshold,
    reason: strongest?.label,
    at: strongest?.at,
  };
}

function strongestNow(factors: Factor[]): Factor | undefined {
  return factors
    .filter(({ kind, points }) => kind === 'engagement' && points > 0)
    .sort((a, b) => b.points - a.points)[0];
}
