import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { BlindCheck, CheckAnswer } from '../../../utils/contract/shared/blind-check';
import { dayInMs } from '../../../utils/contract/shared/day';
import type { TeamTx } from '../../platform/db/store';
import { blindChecks } from '../../platform/db/tables/agreement-tables';
import { leads } from '../../platform/db/tables/lead-tables';
import { latestDisposition } from '../leads/lists/latest-disposition';
import { readScored } from '../leads/lists/read-scored';
import { currentDefinition } from '../scoring/current-definition';
import { actsOf } from '../scoring/latest-act';
import { readTeamSettings } from '../teams/team-settings';

export type Side = 'sales' | 'marketing';

/** How long a lead waits for answers, in days. */
const openDays = 14;
const maxActs = 6;

/**
 * The next lead for a side to judge; undefined if there is none.
 *
 * @param who shuffles the leads, so that colleagues get different ones.
 */
export async function nextCheck(
  tx: TeamTx,
  side: Side,
  who: string,
  now: Date,
): Promise<BlindCheck | undefined> {
  if (!(await readTeamSettings(tx)).blindChecks) return undefined;
  const [found] = await tx
    .select({ id: blindChecks.id, lead: blindChecks.lead })
    .from(blindChecks)
    .innerJoin(leads, eq(leads.id, blindChecks.lead))
    .where(isOpen(side, now))
    .orderBy(sql`md5(${who}::text || ${blindChecks.id}::text)`)
    .limit(1);
  if (!found) return undefined;
  const definition = await currentDefinition(tx);
  const query = { where: eq(leads.id, found.lead), order: [], limit: 1, at: now, domains: [] };
  const [scored] = await readScored(tx, definition, query);
  if (!scored) return undefined;
  const { title, company, industry, employees } = scored.lead;
  return {
    id: found.id,
    title: title ?? undefined,
    company: company ?? undefined,
    industry: industry ?? undefined,
    employees: employees ?? undefined,
    acts: actsOf(scored.sums, definition).slice(0, maxActs),
  };
}

/** How many leads await a side's answer. */
export async function countOpen(tx: TeamTx, side: Side, now: Date): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::integer` })
    .from(blindChecks)
    .innerJoin(leads, eq(leads.id, blindChecks.lead))
    .where(isOpen(side, now));
  return row?.n ?? 0;
}

/** Stores a side's answer. @returns whether it counts: the lead may have been answered, judged or removed meanwhile. */
export async function answerCheck(
  tx: TeamTx,
  side: Side,
  { check, answer }: { check: string; answer: CheckAnswer },
  now: Date,
): Promise<boolean> {
  if (!(await readTeamSettings(tx)).blindChecks) return false;
  const open = tx
    .select({ id: blindChecks.id })
    .from(blindChecks)
    .innerJoin(leads, eq(leads.id, blindChecks.lead))
    .where(and(eq(blindChecks.id, check), isOpen(side, now)));
  const answered = await tx
    .update(blindChecks)
    .set({ [side]: answer })
    .where(and(sql`${blindChecks.id} in ${open}`, isNull(blindChecks[side])))
    .returning({ id: blindChecks.id });
  return answered.length > 0;
}

/**
 * For a query over checks and their leads: whether one awaits a side's answer. Once anybody has judged the lead, nobody
 * is blind any more. If the other side has skipped it, an answer would have nothing to be compared with.
 */
function isOpen(side: Side, now: Date): SQL | undefined {
  const other = side === 'sales' ? blindChecks.marketing : blindChecks.sales;
  const since = new Date(now.getTime() - openDays * dayInMs).toISOString();
  return and(
    isNull(blindChecks[side]),
    sql`${other} is distinct from 'skip'`,
    sql`${blindChecks.pickedAt} >= ${since}::timestamptz`,
    eq(leads.doNotContact, false),
    sql`not exists (select from ${latestDisposition()} w)`,
  );
}
