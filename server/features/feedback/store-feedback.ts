import { isDeepStrictEqual } from 'node:util';
import { eq, lt, sql } from 'drizzle-orm';
import {
  dispositionBody,
  type FeedbackItem,
  type FeedbackResult,
  type ItemOf,
} from '../../../utils/contract/shared/feedback';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { RepCaller } from '../../platform/caller';
import type { TeamTx } from '../../platform/db/store';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { contents } from '../../platform/db/tables/lead-tables';
import { enterHoldout, runningHoldout } from '../holdouts/running-holdout';
import { resolveMergedLead } from '../leads/people/resolve-merged-lead';
import { returnsLead } from '../leads/return-dispositions';
import { findItemIssue, type Picklists } from './find-item-issue';
import { findSnoozeIssue } from './find-snooze-issue';
import { scoreAt } from './score-at';
import { syncLeadStage } from './sync-lead-stage';

/** What items are checked and scored against. `at` is the time of the request. */
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

/** Stores one item, unless it is invalid, or the same or a newer revision is already stored. */
export async function storeFeedback(
  tx: TeamTx,
  caller: RepCaller,
  submitted: FeedbackItem,
  context: FeedbackContext,
): Promise<FeedbackResult> {
  const { team, rep } = caller;
  const { picklists, definition, at } = context;
  const { id, revision, kind } = submitted;
  const submittedLead = itemLead(submitted);
  // The lead may have been merged since the rep saw it.
  const lead = submittedLead && (await resolveMergedLead(tx, submittedLead));
  const item = await withCurrentContent(tx, { ...submitted, ...(lead && { lead }) });
  const refuse = (reason: string) => ({ id, revision, result: 'refused' as const, reason });
  const [stored] = await tx.select().from(feedback).where(eq(feedback.id, id)).for('update');
  if (stored && (stored.rep !== rep || stored.lead !== lead || stored.kind !== kind)) {
    return refuse('Other feedback already uses this ID.');
  }
  if (stored && stored.revision > revision) {
    const { revision: storedRevision, body } = stored;
    return { id, revision, result: 'stale', current: { revision: storedRevision, body } };
  }
  if (stored && stored.revision === revision) {
    return isDeepStrictEqual(stored.body, item.body)
      ? { id, revision, result: 'repeated', receivedAt: stored.receivedAt.toISOString() }
      : { id, revision, result: 'conflict', current: { revision, body: stored.body } };
  }
  const issue = await findItemIssue(tx, item, picklists);
  if (issue) return refuse(issue);
  if (item.kind === 'disposition') {
    const previous = stored && dispositionBody.parse(stored.body);
    const snoozeIssue = findSnoozeIssue(item, picklists, at, previous);
    if (snoozeIssue) return refuse(snoozeIssue);
  }
  const isSameVerdict = stored && keepsVerdict(stored.body, item);
  const snapshot = isSameVerdict ? stored : await snapshotOf(tx, item, definition, at);
  const { createdAt, givenAt, scoreThen, traitsThen } = snapshot;
  const row = {
    team,
    id,
    revision,
    kind,
    lead,
    rep,
    body: item.body,
    receivedAt: at,
    createdAt,
    givenAt,
    scoreThen,
    traitsThen,
  };
  const [saved] = await tx
    .insert(feedback)
    .values({ ...row, mergedFrom: submittedLead === lead ? null : submittedLead })
    .onConflictDoUpdate({
      target: [feedback.team, feedback.id],
      set: { ...row, snoozeEndedAt },
      setWhere: lt(feedback.revision, sql`excluded.revision`),
    })
    .returning({ id: feedback.id });
  // A request at the same time stored the feedback's first revision, which no lock could wait for.
  if (!saved) return storeFeedback(tx, caller, submitted, context);
  if (item.kind === 'disposition') {
    await syncLeadStage(tx, item.lead);
    if (!isSameVerdict) await enterAnswerHoldout(tx, item, picklists, at);
  }
  return { id, revision, result: 'stored', receivedAt: at.toISOString() };
}

/** The item, about the content that the one it names was merged into. */
async function withCurrentContent(tx: TeamTx, item: FeedbackItem): Promise<FeedbackItem> {
  if (item.kind !== 'content' && item.kind !== 'mention') return item;
  const { content } = item.body;
  if (content === undefined) return item;
  const [row] = await tx
    .select({ mergedInto: contents.mergedInto })
    .from(contents)
    .where(eq(contents.id, content));
  if (!row?.mergedInto) return item;
  const current = { content: row.mergedInto };
  return item.kind === 'content'
    ? { ...item, body: { ...item.body, ...current } }
    : { ...item, body: { ...item.body, ...current } };
}

/** Counts a lead that is returned to marketing in a holdout of how soon marketing answers. */
async function enterAnswerHoldout(
  tx: TeamTx,
  { lead, body }: ItemOf<'disposition'>,
  picklists: Picklists,
  now: Date,
): Promise<void> {
  if (body.withdrawn || !returnsLead(picklists.dispositions, body)) return;
  const holdout = await runningHoldout(tx);
  if (holdout?.change.change === 'answers') await enterHoldout(tx, holdout, [lead], now);
}

/** Whether a revision only changes the reasons, the note or the snooze of a verdict that has been given. */
function keepsVerdict(storedBody: FeedbackItem['body'], item: FeedbackItem): boolean {
  if (item.kind !== 'disposition') return false;
  const before = dispositionBody.parse(storedBody);
  const { stage, disposition, withdrawn } = item.body;
  return before.stage === stage && before.disposition === disposition && before.withdrawn === withdrawn;
}

/** When feedback was given; for a disposition, with the lead's score and traits at the time. */
async function snapshotOf(tx: TeamTx, item: FeedbackItem, definition: LeadDefinition, at: Date) {
  const scored = item.kind === 'disposition' ? await scoreAt(tx, item.lead, definition, at) : undefined;
  const { total = null, traits = null } = scored ?? {};
  return { createdAt: new Date(item.createdAt), givenAt: at, scoreThen: total, traitsThen: traits };
}
