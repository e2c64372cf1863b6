import { createHash } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Estimate } from '../../../utils/contract/console/estimate';
import type { Holdout, HoldoutsResponse } from '../../../utils/contract/console/holdout';
import { dayInMs } from '../../../utils/contract/shared/day';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { holdouts } from '../../platform/db/tables/holdout-tables';
import { toneOf } from '../feedback/tone-of';
import { currentDefinition, previousDefinition } from '../scoring/current-definition';
import { differenceAtAnyTime, minUnits } from '../statistics/always-valid';
import { readPicklists } from '../teams/team-settings';

/** How many days a lead has to be accepted. */
const countedDays = 28;
/** A difference within this much either way doesn't matter. */
const relevant = 0.05;
const maxPast = 20;

type Row = typeof holdouts.$inferSelect;

const counts = z.object({
  isHeldBack: z.boolean(),
  entered: z.int(),
  counted: z.int(),
  judged: z.int(),
  accepted: z.int(),
});

/** The running holdout and those that have ended, with what each says. */
export async function readHoldouts(tx: TeamTx, now: Date): Promise<HoldoutsResponse> {
  const rows = await tx
    .select()
    .from(holdouts)
    .orderBy(desc(holdouts.startedAt))
    .limit(maxPast + 1);
  const read: Holdout[] = [];
  for (const row of rows) read.push(await toHoldout(tx, row, now));
  return {
    running: read.find(({ endedAt }) => endedAt === undefined),
    past: read.filter(({ endedAt }) => endedAt !== undefined).slice(0, maxPast),
    suggested: await suggestValues(tx),
  };
}

async function toHoldout(tx: TeamTx, row: Row, now: Date): Promise<Holdout> {
  const { id, change, percent, secret, startedAt, startedBy, endedAt } = row;
  const { changed, heldBack } = await countArms(tx, row, now);
  const difference = differenceAtAnyTime(
    { successes: changed.accepted, of: changed.counted },
    { successes: heldBack.accepted, of: heldBack.counted },
  );
  return {
    ...{ id, change, percent, startedBy, changed, heldBack, difference, days: countedDays },
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString(),
    seal: createHash('sha256').update(secret).digest('hex'),
    secret: endedAt ? secret : undefined,
    minCounted: minUnits,
    finding: findingOf(difference),
  };
}

/** What the interval allows to say. */
export function findingOf(difference: Estimate | undefined): Holdout['finding'] {
  if (!difference) return 'not-enough';
  const { low, high } = difference;
  if (low > 0) return 'more';
  if (high < 0) return 'fewer';
  return low > -relevant && high < relevant ? 'no-difference' : 'not-enough';
}

/**
 * Counts the leads of both sides. A lead counts once it has had all of its days, and those within the holdout: after
 * its end, the change concerns every lead.
 */
async function countArms(tx: TeamTx, { id, endedAt }: Row, now: Date) {
  const until = endedAt && endedAt < now ? endedAt : now;
  const enteredUntil = new Date(until.getTime() - countedDays * dayInMs).toISOString();
  const isAccepted = sql`${toneOf(sql`f`)} = 'good'`;
  const isGiven = (condition = sql`true`) => sql`exists (
    select from feedback f where f.team = h.team and f.lead = h.lead and f.kind = 'disposition' and not f.withdrawn
      and f.given_at >= h.entered_at and f.given_at < h.entered_at + make_interval(days => ${countedDays}::integer)
      and ${condition})`;
  const rows = await queryRows(
    tx,
    sql`with each as (
        select h.is_held_back, h.entered_at <= ${enteredUntil}::timestamptz as counts, ${isGiven()} as judged,
          ${isGiven(isAccepted)} as accepted
        from holdout_leads h where h.holdout = ${id}
      )
      select is_held_back as "isHeldBack", count(*)::integer as entered,
        count(*) filter (where counts)::integer as counted,
        count(*) filter (where counts and judged)::integer as judged,
        count(*) filter (where counts and accepted)::integer as accepted
      from each group by is_held_back`,
    counts,
  );
  const arm = (side: boolean) => {
    const row = rows.find(({ isHeldBack }) => isHeldBack === side);
    const { entered, counted, judged, accepted } = row ?? { entered: 0, counted: 0, judged: 0, accepted: 0 };
    return { entered, counted, judged, accepted };
  };
  return { changed: arm(false), heldBack: arm(true) };
}

async function suggestValues(tx: TeamTx): Promise<HoldoutsResponse['suggested']> {
  const { version, threshold } = await currentDefinition(tx);
  const { sla } = await readPicklists(tx);
  const earlier = (await previousDefinition(tx, version))?.threshold;
  return {
    threshold: earlier === threshold ? undefined : earlier,
    answerWithinHours: sla.answerWithinHours,
  };
}
