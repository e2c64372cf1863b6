import { desc } from 'drizzle-orm';
import type { Estimate } from '../../../utils/contract/console/estimate';
import type { Holdout, HoldoutsResponse } from '../../../utils/contract/console/holdout';
import type { TeamTx } from '../../platform/db/store';
import { holdouts } from '../../platform/db/tables/holdout-tables';
import { sha256 } from '../../platform/sha256';
import { currentDefinition, replacedThreshold } from '../scoring/current-definition';
import { differenceAtAnyTime, minUnits } from '../statistics/always-valid';
import { readPicklists } from '../teams/team-settings';
import { countedDays, countSides } from './count-sides';

/** A difference within this much either way doesn't matter. */
const relevant = 0.05;
const maxPast = 20;

type Row = typeof holdouts.$inferSelect;

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
  const { id, change, percent, secret, startedAt, startedBy, endedAt, result } = row;
  const { changed, heldBack } = result ?? (await countSides(tx, id, now));
  const difference = differenceAtAnyTime(
    { successes: changed.accepted, of: changed.counted },
    { successes: heldBack.accepted, of: heldBack.counted },
  );
  return {
    ...{ id, change, percent, startedBy, changed, heldBack, difference, days: countedDays },
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString(),
    seal: sha256(secret),
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

async function suggestValues(tx: TeamTx): Promise<HoldoutsResponse['suggested']> {
  const { sla } = await readPicklists(tx);
  return {
    threshold: await replacedThreshold(tx, await currentDefinition(tx)),
    answerWithinHours: sla.answerWithinHours,
  };
}
