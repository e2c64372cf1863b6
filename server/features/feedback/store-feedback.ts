import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import {
  dispositionBody,
  type FeedbackItem,
  type FeedbackResult,
} from '../../../utils/contract/shared/feedback';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { RepCaller } from '../../platform/caller';
import type { TeamTx } from '../../platform/db/store';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { resolveMergedLead } from '../leads/people/resolve-merged-lead';
import { findItemIssue, type Picklists } from './find-item-issue';
import { findSnoozeIssue } from './find-snooze-issue';
import { scoreAt } from './score-at';
import { syncLeadStage } from './sync-lead-stage';

/**
 * What items are checked against: the team's picklists, the current definition, and the time of the request.
 */
export interface FeedbackContext {
  picklists: Picklists;
  definition: LeadDefinition;
  at: Date;
}

/** The lead that an item is about; a suggestion has none. */
export function itemLead(item: FeedbackItem): string | null {
  return item.kind === 'suggestion' ? null : item.lead;
}

/** A different day starts a new snooze, which hasn't ended yet. */
const snoozeEndedAt = sql`case
  when ${feedback.snoozedUntil} is not distinct from excluded.snoozed_until then ${feedback.snoozeEndedAt} end`;

/** Stores one item, unless it is invalid or this or a newer revision is stored already. */
export async function storeFeedback(
  tx: TeamTx,
  { team, rep }: RepCaller,
  said: FeedbackItem,
  { picklists, definition, at }: FeedbackContext,
): Promise<FeedbackResult> {
  const { id, revision, kind } = said;
  const about = itemLead(said);
  // The lead may have been merged since the rep saw it.
  const lead = about && (await resolveMergedLead(tx, about));
  const item = { ...said, ...(lead && { lead }) };
  const refused = (reason: string) => ({ id, revision, result: 'refused' as const, reason });
  const [stored] = await tx.select().from(feedback).where(eq(feedback.id, id)).for('update');
  if (stored && (stored.rep !== rep || stored.lead !== lead || stored.kind !== kind)) {
    return refused('Other feedback already uses this ID.');
  }
  if (stored && stored.revision > revision) {
    const { revision: newer, body } = stored;
    return { id, revision, result: 'stale', current: { revision: newer, body } };
  }
  if (stored && stored.revision === revision) {
    return isDeepStrictEqual(stored.body, item.body)
      ? { id, revision, result: 'repeated', receivedAt: stored.receivedAt.toISOString() }
      : { id, revision, result: 'conflict', current: { revision, body: stored.body } };
  }
  const issue = await findItemIssue(tx, item, picklists);
  if (issue) return refused(issue);
  if (item.kind === 'disposition') {
    const before = stored && dispositionBody.parse(stored.body);
    const snoozeIssue = findSnoozeIssue(item, picklists, at, before);
    if (snoozeIssue) return refused(snoozeIssue);
  }
  const scored = item.kind === 'disposition' ? await scoreAt(tx, item.lead, definition, at) : undefined;
  const then = { scoreThen: scored?.total ?? null, traitsThen: scored?.traits ?? null };
  const row = { team, id, revision, kind, lead, rep, body: item.body, ...then };
  const dates = { madeAt: new Date(item.createdAt), receivedAt: at };
  await tx
    .insert(feedback)
    .values({ ...row, ...dates })
    .onConflictDoUpdate({
      target: [feedback.team, feedback.id],
      set: { ...row, ...dates, snoozeEndedAt },
    });
  if (item.kind === 'disposition') await syncLeadStage(tx, item.lead);
  return { id, revision, result: 'stored', receivedAt: at.toISOString() };
}
