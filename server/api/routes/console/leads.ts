import { createRoute } from '@hono/zod-openapi';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type ConsoleLead, consoleLeads, leadsQuery } from '../../../../utils/contract/console/console-lists';
import { byTotal, type ScoredLead } from '../../../features/leads/lists/list';
import { matchesLead } from '../../../features/leads/lists/matches-lead';
import { formatCursor, parseCursor } from '../../../features/leads/lists/page-cursor';
import { readScored } from '../../../features/leads/lists/read-scored';
import { toListed } from '../../../features/leads/lists/to-listed';
import { currentDefinition } from '../../../features/scoring/current-definition';
import type { TeamTx } from '../../../platform/db/store';
import { feedback } from '../../../platform/db/tables/feedback-tables';
import { leads } from '../../../platform/db/tables/lead-tables';
import { reps } from '../../../platform/db/tables/team-tables';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonResponse } from '../../http/openapi';

const pageSize = 50;
const place = z.tuple([z.number(), z.uuid()]);

const route = createRoute({
  method: 'get',
  path: '/v1/console/leads',
  summary: 'List leads, highest score first, with their latest disposition',
  description:
    'Fifty per page, all leads or those that match the search. Pages are ordered by the score at each lead’s last activity; within a page, leads are ordered by their current score.',
  security: byConsole,
  request: { query: leadsQuery },
  responses: jsonResponse(consoleLeads, 'A page of leads.'),
});

export function mountConsoleLeads(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team } = c.get('console');
    const { after, search } = c.req.valid('query');
    const at = now();
    const [hint, id] = after ? parseCursor(after, place) : [];
    const behind =
      id === undefined
        ? undefined
        : sql`(${leads.scoreHint}, ${leads.id}) < (${hint}::double precision, ${id}::uuid)`;
    const answer = await store.inTeam(team, async (tx) => {
      const scored = await readScored(tx, await currentDefinition(tx), {
        where: and(behind, search ? matchesLead(search) : undefined),
        order: [sql`${leads.scoreHint} desc nulls last`, desc(leads.id)],
        most: pageSize + 1,
        at,
      });
      const page = scored.slice(0, pageSize);
      const last = scored.length > pageSize ? page.at(-1) : undefined;
      const words = await newestWords(
        tx,
        page.map(({ lead }) => lead.id),
      );
      return {
        leads: [...page].sort(byTotal).map((one) => toConsoleLead(one, words.get(one.lead.id))),
        asOf: at.toISOString(),
        next: last && (await placeOf(tx, last.lead.id)),
      };
    });
    return c.json(answer, 200);
  });
}

/** The latest disposition of each lead. */
async function newestWords(tx: TeamTx, ids: string[]) {
  if (ids.length === 0) return new Map<string | null, ConsoleLead['latestDisposition']>();
  const rows = await tx
    .selectDistinctOn([feedback.lead], {
      lead: feedback.lead,
      id: feedback.id,
      by: reps.name,
      at: feedback.effectiveAt,
      disposition: sql<string>`${feedback.disposition}`,
      stage: sql<ConsoleLead['stage']>`${feedback.stage}`,
    })
    .from(feedback)
    .leftJoin(reps, and(eq(reps.team, feedback.team), eq(reps.id, feedback.rep)))
    .where(and(inArray(feedback.lead, ids), eq(feedback.kind, 'disposition'), eq(feedback.withdrawn, false)))
    .orderBy(feedback.lead, desc(feedback.effectiveAt), desc(feedback.receivedAt));
  return new Map(
    rows.map(({ lead, by, at, ...row }) => [lead, { ...row, by: by ?? 'A rep', at: at.toISOString() }]),
  );
}

async function placeOf(tx: TeamTx, id: string): Promise<string | undefined> {
  const [row] = await tx.select({ hint: leads.scoreHint }).from(leads).where(eq(leads.id, id));
  return row && formatCursor([row.hint, id]);
}

function toConsoleLead(scored: ScoredLead, latestDisposition: ConsoleLead['latestDisposition']): ConsoleLead {
  const { id, email, do_not_contact: doNotContact, stage } = scored.lead;
  const { grade, changeIn7Days } = scored.score;
  const { name, title, company, total, threshold, reason } = toListed(scored);
  return {
    id,
    name,
    title,
    company,
    email: email ?? undefined,
    doNotContact,
    stage,
    total,
    threshold,
    grade: `${grade.fit}${grade.engagement}`,
    changeIn7Days,
    reason,
    latestDisposition,
  };
}
