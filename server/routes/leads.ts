import { createRoute } from '@hono/zod-openapi';
import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type BestBet, leadsResponse } from '../../utils/contract/best-bets';
import type { Factor, Lead } from '../../utils/contract/lead';
import { answers, byRep } from '../http/answers';
import type { App, World } from '../http/context';
import { currentDefinition } from '../scoring/current-definition';
import { leadRows, toLead } from '../scoring/lead-rows';
import { weekBefore } from '../scoring/score-lead';
import { leads } from '../store/tables/lead-tables';

const listed = 8;
/** Scores fade at different speeds between events: more are scored now than are shown. */
const considered = 30;

const route = createRoute({
  method: 'get',
  path: '/v1/leads',
  summary: 'The rep’s leads worth calling now, best first, each with its reason',
  security: byRep,
  request: { query: z.object({ view: z.enum(['best']).default('best') }) },
  responses: answers(
    leadsResponse,
    'Leads of this rep and of nobody, without those given back or not to be contacted.',
  ),
});

export function mountLeads(app: App, { store, now }: World): void {
  app.openapi(route, async (c) => {
    const { team, rep } = c.get('rep');
    const { view } = c.req.valid('query');
    const at = now();
    const best = await store.inTeam(team, async (tx) => {
      const definition = await currentDefinition(tx, team);
      const weekAgo = weekBefore(at).toISOString().slice(0, 10);
      const newestWord = sql`(
        select body->>'disposition' from feedback f
        where f.team = ${team} and f.lead = ${leads.id} and not (f.body->>'withdrawn')::boolean
        order by f.made_at desc, f.received_at desc limit 1)`;
      const rows = await tx
        .select({ rows: sql`lead_rows(${team}, ${leads.id}, ${definition.version}, ${weekAgo}::date)` })
        .from(leads)
        .where(
          and(
            eq(leads.team, team),
            or(isNull(leads.owner), eq(leads.owner, rep)),
            eq(leads.doNotContact, false),
            gt(leads.scoreHint, 0),
            sql`coalesce(${newestWord}, 'accepted') in ('accepted', 'sales-ready')`,
          ),
        )
        .orderBy(desc(leads.scoreHint), leads.id)
        .limit(considered);
      return rows.map((row) => toLead(leadRows.parse(row.rows), definition, at));
    });
    const bets = best
      .sort((a, b) => b.score.total - a.score.total)
      .slice(0, listed)
      .map(toBet);
    return c.json({ view, leads: bets, asOf: at.toISOString() }, 200);
  });
}

function toBet({ id, name, title, company, score }: Lead): BestBet {
  const strongest = strongestNow(score.factors);
  return {
    lead: id,
    name,
    title,
    company,
    total: score.total,
    threshold: score.threshold,
    reason: strongest?.label ?? 'Fits what your team looks for',
    at: strongest?.at,
  };
}

function strongestNow(factors: Factor[]): Factor | undefined {
  return factors
    .filter(({ kind, points }) => kind === 'engagement' && points > 0)
    .sort((a, b) => b.points - a.points)[0];
}
