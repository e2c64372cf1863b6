import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ConsoleLead, consoleLeads, leadsQuery } from '../../../../utils/contract/console/console-lists';
import type { Factor } from '../../../../utils/contract/shared/score';
import type { TeamTx } from '../../../platform/db/store';
import { feedback } from '../../../platform/db/tables/feedback-tables';
import { leads } from '../../../platform/db/tables/lead-tables';
import { reps } from '../../../platform/db/tables/team-tables';
import { formatCursor, parseCursor } from '../../../platform/page-cursor';
import { currentDefinition } from '../../scoring/current-definition';
import { ownDomains } from '../../teams/own-domains';
import { isAwaitingVerdict } from './due';
import { keepFiltered, leadFilter } from './lead-filter';
import { compareByScore, type ScoredLead } from './list';
import { maxReads, readScored } from './read-scored';

const pageSize = 50;
const position = z.tuple([z.number(), z.uuid()]);
type Position = z.infer<typeof position>;

/**
 * A page of leads for the console. Pages follow the score at each lead's last change; within a page, leads are
 * sorted by their score now.
 */
export async function listConsoleLeads(
  tx: TeamTx,
  { after, ...filter }: z.infer<typeof leadsQuery>,
  at: Date,
): Promise<z.infer<typeof consoleLeads>> {
  const definition = await currentDefinition(tx);
  const domains = await ownDomains(tx);
  const readAfter = (from: Position | undefined) =>
    readScored(tx, definition, {
      where: and(isAfter(from), leadFilter(filter, definition)),
      order: [sql`${leads.scoreHint} desc nulls last`, desc(leads.id)],
      limit: pageSize + 1,
      at,
      domains,
    });
  const page: ScoredLead[] = [];
  let from = after ? parseCursor(after, position) : undefined;
  for (let reads = 0; reads < maxReads; reads++) {
    const scored = await readAfter(from);
    const kept = keepFiltered(scored.slice(0, pageSize), filter);
    const taken = kept.slice(0, pageSize - page.length);
    page.push(...taken);
    const isCut = taken.length < kept.length;
    const last = isCut ? taken.at(-1) : scored[pageSize - 1];
    from = last && (isCut || scored.length > pageSize) ? await readPosition(tx, last.lead.id) : undefined;
    if (!from || page.length === pageSize) break;
  }
  const latest = await latestDispositions(
    tx,
    page.map(({ lead }) => lead.id),
  );
  return {
    leads: page
      .sort(compareByScore)
      .map((scoredLead) => toConsoleLead(scoredLead, latest.get(scoredLead.lead.id))),
    asOf: at.toISOString(),
    next: from && formatCursor(from),
  };
}

/** The latest disposition of each lead. */
export async function latestDispositions(tx: TeamTx, ids: string[]) {
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

async function readPosition(tx: TeamTx, id: string): Promise<Position | undefined> {
  const [row] = await tx.select({ hint: leads.scoreHint }).from(leads).where(eq(leads.id, id));
  return row && [row.hint, id];
}

function isAfter(from: Position | undefined): SQL | undefined {
  if (!from) return undefined;
  const [hint, id] = from;
  return sql`(${leads.scoreHint}, ${leads.id}) < (${hint}::double precision, ${id}::uuid)`;
}

function toConsoleLead(scored: ScoredLead, latestDisposition: ConsoleLead['latestDisposition']): ConsoleLead {
  const { id, name, title, company, email, do_not_contact: doNotContact, stage } = scored.lead;
  const { total, threshold, grade, changeIn7Days, factors } = scored.score;
  return {
    id,
    name,
    title: title ?? undefined,
    company: company ?? undefined,
    email: email ?? undefined,
    doNotContact,
    stage,
    total,
    threshold,
    grade: `${grade.fit}${grade.engagement}`,
    changeIn7Days,
    reason: topEngagement(factors)?.label,
    latestDisposition,
    awaitsSales: isAwaitingVerdict(scored),
  };
}

/** The engagement that contributes most. */
function topEngagement(factors: readonly Factor[]): Factor | undefined {
  return factors
    .filter(({ kind, points }) => kind === 'engagement' && points > 0)
    .sort((a, b) => b.points - a.points)[0];
}
