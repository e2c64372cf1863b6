import { isDeepStrictEqual } from 'node:util';
import { and, eq, sql } from 'drizzle-orm';
import {
  dispositionBody,
  type FeedbackItem,
  type FeedbackResult,
} from '../../../utils/contract/shared/feedback';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { RepCaller } from '../../platform/caller';
import type { Transaction } from '../../platform/db/store';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { resolveMergedLead } from '../leads/people/resolve-merged-lead';
import { findFault, type Words } from './find-fault';
import { findSleepFault } from './find-sleep-fault';
import { followWord } from './follow-word';
import { scoreNow } from './score-now';

/** What items are judged by: the team's words, how it scores now, and when the request came. */
export interface Judging {
  words: Words | undefined;
  definition: LeadDefinition;
  at: Date;
}

/** The lead that an item is about; a suggestion has none. */
export function leadOf(item: FeedbackItem): string | null {
  return item.kind === 'suggestion' ? null : item.lead;
}

/** Another day begins another snooze, which has not ended yet. */
const snoozeEndedAt = sql`case
  when ${feedback.snoozedUntil} is not distinct from excluded.snoozed_until then ${feedback.snoozeEndedAt} end`;

/** Stores one item, unless this or a newer revision of it stands or there is a fault in it. */
export async function takeItem(
  tx: Transaction,
  { team, rep }: RepCaller,
  said: FeedbackItem,
  { words, definition, at }: Judging,
): Promise<FeedbackResult> {
  const { id, revision, kind } = said;
  const about = leadOf(said);
  // Whoever it is about may have been merged since the rep saw them.
  const lead = about && (await resolveMergedLead(tx, team, about));
  const item = { ...said, ...(lead && { lead }) };
  const refused = (reason: string) => ({ id, revision, result: 'refused' as const, reason });
  const [standing] = await tx
    .select()
    .from(feedback)
    .where(and(eq(feedback.team, team), eq(feedback.id, id)))
    .for('update');
  if (standing && (standing.rep !== rep || standing.lead !== lead || standing.kind !== kind)) {
    return refused('Another feedback already has this id.');
  }
  if (standing && standing.revision > revision) {
    const { revision: newer, body } = standing;
    return { id, revision, result: 'stale', standing: { revision: newer, body } };
  }
  if (standing && standing.revision === revision) {
    return isDeepStrictEqual(standing.body, item.body)
      ? { id, revision, result: 'repeated', receivedAt: standing.receivedAt.toISOString() }
      : { id, revision, result: 'conflict', standing: { revision, body: standing.body } };
  }
  const fault = await findFault(tx, team, item, words);
  if (fault) return refused(fault);
  if (item.kind === 'disposition' && words) {
    const before = standing && dispositionBody.parse(standing.body);
    const sleepFault = findSleepFault(item, words, at, before);
    if (sleepFault) return refused(sleepFault);
  }
  const scored =
    item.kind === 'disposition' ? await scoreNow(tx, team, item.lead, definition, at) : undefined;
  const then = { scoreThen: scored?.total ?? null, traitsThen: scored?.traits ?? null };
  const row = { team, id, revision, kind, lead, rep, body: item.body, ...then };
  const dates = { madeAt: new Date(item.madeAt), receivedAt: at };
  await tx
    .insert(feedback)
    .values({ ...row, ...dates })
    .onConflictDoUpdate({
      target: [feedback.team, feedback.id],
      set: { ...row, ...dates, snoozeEndedAt },
    });
  if (item.kind === 'disposition') await followWord(tx, team, item.lead);
  return { id, revision, result: 'stored', receivedAt: at.toISOString() };
}
