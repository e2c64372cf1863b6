import { and, eq, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { insertMany, isAnyOf } from '../../platform/db/many-rows';
import type { TeamTx } from '../../platform/db/store';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { holdoutLeads, holdouts } from '../../platform/db/tables/holdout-tables';
import { type HeldBack, leads } from '../../platform/db/tables/lead-tables';
import { sha256 } from '../../platform/sha256';

export type RunningHoldout = Pick<
  typeof holdouts.$inferSelect,
  'id' | 'change' | 'percent' | 'secret' | 'startedAt'
>;

/** How many values the bits that decide have. */
const range = 2 ** 32;

/** The holdout that runs now, if any. */
export async function runningHoldout(tx: TeamTx): Promise<RunningHoldout | undefined> {
  const [row] = await tx.select().from(holdouts).where(isNull(holdouts.endedAt));
  return row;
}

/** Whether a holdout holds a lead back, by a hash that nobody can steer. In SQL: `isHeldBackSql`. */
export function isHeldBack({ secret, percent }: RunningHoldout, lead: string): boolean {
  const bits = Number.parseInt(sha256(`${secret}:${lead}`).slice(0, 8), 16);
  return bits * 100 < percent * range;
}

/** The same for a query over leads. */
export function isHeldBackSql({ secret, percent }: RunningHoldout): SQL {
  const hash = sql`encode(sha256(convert_to(${secret} || ':' || ${leads.id}::text, 'UTF8')), 'hex')`;
  return sql`(('x' || left(${hash}, 8))::bit(32)::bigint * 100 < ${percent}::bigint * ${range}::bigint)`;
}

/** What a lead that is held back keeps. */
export function keptBy({ change }: RunningHoldout): HeldBack {
  switch (change.change) {
    case 'threshold':
      return { threshold: change.threshold };
    case 'answers':
      return { answerWithinHours: change.answerWithinHours };
    case 'alerts':
      return { alerts: true };
  }
}

/** What a new lead keeps; null if it isn't held back. */
export function heldBackOf(holdout: RunningHoldout | undefined, lead: string): HeldBack | null {
  return holdout && isHeldBack(holdout, lead) ? keptBy(holdout) : null;
}

/**
 * Counts leads in the holdout that its change concerns from now on. Those that are in it already stay as they are, and
 * those that were judged before it began are left out: they had their verdict without it.
 */
export async function enterHoldout(
  tx: TeamTx,
  holdout: RunningHoldout,
  concerned: readonly string[],
  now: Date,
): Promise<void> {
  if (concerned.length === 0) return;
  const ids = [...new Set(concerned)];
  const judged = await tx
    .selectDistinct({ lead: feedback.lead })
    .from(feedback)
    .where(
      and(
        isAnyOf(feedback.lead, ids, 'uuid'),
        eq(feedback.kind, 'disposition'),
        eq(feedback.withdrawn, false),
        lt(feedback.givenAt, holdout.startedAt),
      ),
    );
  const known = new Set(judged.map(({ lead }) => lead));
  const rows = ids
    .filter((lead) => !known.has(lead))
    .map((lead) => ({
      ...{ team: tx.team, holdout: holdout.id, lead },
      ...{ isHeldBack: isHeldBack(holdout, lead), enteredAt: now },
    }));
  await insertMany(tx, holdoutLeads, rows, sql`on conflict do nothing`);
}
