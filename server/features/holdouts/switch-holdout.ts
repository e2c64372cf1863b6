import { randomBytes, randomUUID } from 'node:crypto';
import { and, eq, gte, isNotNull, isNull } from 'drizzle-orm';
import type { HeldBackChange, HoldoutRequest } from '../../../utils/contract/console/holdout';
import { lockEvents } from '../../platform/db/lock-events';
import { isAnyOf } from '../../platform/db/many-rows';
import type { TeamTx } from '../../platform/db/store';
import { holdouts } from '../../platform/db/tables/holdout-tables';
import { leads } from '../../platform/db/tables/lead-tables';
import { ProblemError } from '../../platform/problem-error';
import { currentDefinition, replacedThreshold } from '../scoring/current-definition';
import { currentTotals } from '../scoring/ready-leads';
import { readPicklists } from '../teams/team-settings';
import { countSides } from './count-sides';
import { isHeldBackSql, keptBy, type RunningHoldout, runningHoldout } from './running-holdout';

/**
 * Starts to hold a change back from a share of leads.
 *
 * @throws ProblemError 409 if a holdout is running, 400 if leads held back would keep what all leads have.
 */
export async function startHoldout(
  tx: TeamTx,
  { change, percent }: HoldoutRequest,
  by: string,
  now: Date,
): Promise<void> {
  await lockEvents(tx); // Leads that come in meanwhile would miss it.
  if (await runningHoldout(tx)) {
    throw new ProblemError(409, 'running-holdout', 'A holdout is running. End it before you start another.');
  }
  const kept = await requireDifference(tx, change);
  const holdout = {
    ...{ team: tx.team, id: randomUUID(), change: kept, percent, startedAt: now, startedBy: by },
    secret: randomBytes(16).toString('hex'),
  };
  await tx.insert(holdouts).values(holdout);
  const details = { change: kept.change, percent };
  tx.audit.push({ action: 'holdout.started', subject: holdout.id, details });
  await tx
    .update(leads)
    .set({ heldBack: keptBy(holdout) })
    .where(isHeldBackSql(holdout));
  await handOverReached(tx, holdout, 'started', now);
}

/** Ends the running holdout: the change now applies to all leads. @throws ProblemError 404 if it isn't running. */
export async function endHoldout(tx: TeamTx, id: string, now: Date): Promise<void> {
  await lockEvents(tx);
  const running = await runningHoldout(tx);
  if (running?.id !== id) {
    throw new ProblemError(
      404,
      'no-holdout',
      'This holdout doesn’t exist, or it has ended. Reload the page.',
    );
  }
  await recordEnd(tx, running, now);
  await tx.update(leads).set({ heldBack: null }).where(isNotNull(leads.heldBack));
  await handOverReached(tx, running, 'ended', now);
}

/**
 * Ends a holdout of the threshold, because a new version of the definition goes live and decides for all leads. The
 * caller compares each lead with what it had kept, then clears that.
 */
export async function endThresholdHoldout(tx: TeamTx, now: Date): Promise<void> {
  const running = await runningHoldout(tx);
  if (running?.change.change === 'threshold') await recordEnd(tx, running, now);
}

/** Holds a restored lead back again, if the running holdout says so. */
export async function holdBackAgain(tx: TeamTx, lead: string): Promise<void> {
  const running = await runningHoldout(tx);
  if (!running) return;
  await tx
    .update(leads)
    .set({ heldBack: keptBy(running) })
    .where(and(eq(leads.id, lead), isHeldBackSql(running)));
}

/** Records the end with what was counted by then. */
async function recordEnd(tx: TeamTx, { id }: Pick<RunningHoldout, 'id'>, now: Date): Promise<void> {
  const result = await countSides(tx, id, now);
  await tx
    .update(holdouts)
    .set({ endedAt: now, result })
    .where(and(eq(holdouts.id, id), isNull(holdouts.endedAt)));
  tx.audit.push({ action: 'holdout.ended', subject: id });
}

/** What leads held back would keep. @throws ProblemError 400 if that is what all leads have. */
async function requireDifference(tx: TeamTx, change: HoldoutRequest['change']): Promise<HeldBackChange> {
  switch (change.change) {
    case 'threshold': {
      const threshold = await replacedThreshold(tx, await currentDefinition(tx));
      if (threshold !== undefined) return { ...change, threshold };
      throw noDifference(
        'The current version has the same threshold as the one before. Sign a new threshold first, then hold it back.',
      );
    }
    case 'answers': {
      const { sla } = await readPicklists(tx);
      if (change.answerWithinHours > sla.answerWithinHours) return change;
      throw noDifference(
        `Leads held back need more than the ${sla.answerWithinHours} hours that the SLA gives marketing. Set the faster time in the SLAs first.`,
      );
    }
    case 'alerts':
      return change;
  }
}

function noDifference(message: string): ProblemError {
  return new ProblemError(400, 'no-difference', message);
}

/**
 * Hands leads to sales that are at their threshold only since a holdout's start or end. Those that were handed over
 * before stay as they are: sales has seen them.
 */
async function handOverReached(
  tx: TeamTx,
  holdout: RunningHoldout,
  what: 'started' | 'ended',
  now: Date,
): Promise<void> {
  if (holdout.change.change !== 'threshold') return;
  const definition = await currentDefinition(tx);
  const kept = holdout.change.threshold;
  const [before, after] = what === 'started' ? [definition.threshold, kept] : [kept, definition.threshold];
  const rows = await tx
    .select()
    .from(leads)
    .where(and(isHeldBackSql(holdout), isNull(leads.handedOverAt), gte(leads.scoreHint, after)));
  const totals = await currentTotals(tx, rows, definition, now);
  const reached = [...totals].filter(([, total]) => total >= after && total < before).map(([id]) => id);
  await tx
    .update(leads)
    .set({ thresholdReachedAt: now, handedOverAt: now })
    .where(isAnyOf(leads.id, reached, 'uuid'));
}
