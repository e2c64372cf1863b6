import { randomUUID } from 'node:crypto';
import { and, countDistinct, eq, gte, isNotNull, or, sql } from 'drizzle-orm';
import { hourInMs, utcDayOf } from '../../../utils/contract/shared/day';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { Store, TeamTx } from '../../platform/db/store';
import { blindChecks } from '../../platform/db/tables/agreement-tables';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { leads } from '../../platform/db/tables/lead-tables';
import { runPeriodically } from '../../platform/run-periodically';
import { latestDisposition } from '../leads/lists/latest-disposition';
import type { ScoredLead } from '../leads/lists/list';
import { readScoredUntil } from '../leads/lists/read-scored';
import { weekStart } from '../reports/period';
import { currentDefinition } from '../scoring/current-definition';
import { weakGroups } from '../scoring/find-rule';
import { actsOf } from '../scoring/latest-act';
import { ownDomains } from '../teams/own-domains';
import { readTeamSettings } from '../teams/team-settings';

/** How many leads a team judges blind in a week. */
export const checksPerWeek = 5;
/** A team with fewer judged leads than this has other things to do. */
export const minJudged = 20;
/** How often to look for leads, in milliseconds. */
const pauseMs = hourInMs;
/** How many leads are read at once. Only their current scores and acts say whether one is picked. */
const pageSize = 50;
/** Leads below this share of the threshold are too clear a case to ask about. */
const leastShare = 0.5;

export interface CheckJobOptions {
  now: () => Date;
  /** Called if a team's leads can't be picked. The other teams continue, and it is retried. */
  report: (error: unknown) => void;
}

/** Picks leads for blind checks every week, until the signal aborts. */
export function startCheckJob(
  store: Store,
  options: CheckJobOptions & { signal: AbortSignal },
): Promise<void> {
  return runPeriodically(() => pickChecks(store, options), { ...options, pauseMs });
}

/** Picks this week's leads for all teams that don't have them yet. Safe to run in several processes. */
export async function pickChecks(store: Store, { now, report }: CheckJobOptions): Promise<void> {
  for (const team of await store.teamIds()) {
    await store.inTeam(team, (tx) => pickForTeam(tx, now())).catch(report);
  }
}

/**
 * Picks random leads that nobody has judged: at half of the threshold or above, with a job title or a company, and
 * with something they did.
 */
async function pickForTeam(tx: TeamTx, now: Date): Promise<void> {
  if (!(await readTeamSettings(tx)).blindChecks) return;
  const week = weekStart(utcDayOf(now));
  const picked = await tx.$count(blindChecks, eq(blindChecks.week, week));
  if (picked >= checksPerWeek || (await countJudged(tx)) < minJudged) return;
  const definition = await currentDefinition(tx);
  const least = Math.ceil(definition.threshold * leastShare);
  const query = {
    where: and(
      eq(leads.doNotContact, false),
      gte(leads.scoreHint, least),
      isNotNull(leads.lastEngagedAt),
      or(isNotNull(leads.title), isNotNull(leads.company)),
      sql`not exists (select from ${latestDisposition()} w)`,
      sql`not exists (select from ${blindChecks} b where b.lead = ${leads.id})`,
    ),
    order: [sql`md5(${week}::text || ${leads.id}::text)`],
    limit: pageSize,
    at: now,
    domains: await ownDomains(tx),
  };
  const isQuestion = ({ score, sums }: ScoredLead) =>
    score.total >= least && actsOf(sums, definition).length > 0;
  const found = (await readScoredUntil(tx, definition, query, isQuestion)).slice(0, checksPerWeek - picked);
  if (found.length === 0) return;
  // Another process may be picking, too.
  await tx.execute(sql`select from team_settings for update`);
  if ((await tx.$count(blindChecks, eq(blindChecks.week, week))) !== picked) return;
  await tx.insert(blindChecks).values(
    found.map((scored) => ({
      ...{ team: tx.team, id: randomUUID(), lead: scored.lead.id, week, pickedAt: now },
      ...{ definition: definition.version, rules: rulesOf(scored, definition) },
    })),
  );
}

async function countJudged(tx: TeamTx): Promise<number> {
  const [row] = await tx
    .select({ n: countDistinct(feedback.lead) })
    .from(feedback)
    .where(and(eq(feedback.kind, 'disposition'), eq(feedback.withdrawn, false)));
  return row?.n ?? 0;
}

/** The keys of the rules that a lead meets. Weak signals don't count. */
function rulesOf({ score, sums }: ScoredLead, definition: LeadDefinition): string[] {
  const weak = weakGroups(definition);
  const fit = score.factors.filter(({ kind, points }) => kind === 'fit' && points !== 0).map(({ id }) => id);
  const met = sums.filter(({ group }) => !weak.includes(group)).map(({ group, rule }) => `${group}.${rule}`);
  return [...new Set([...fit, ...met])];
}
