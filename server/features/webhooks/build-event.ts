import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { type OutgoingEvent, outgoingEvent } from '../../../utils/contract/console/outgoing-event';
import type { OutgoingFeedbackKind } from '../../../utils/contract/console/target';
import {
  answerBody,
  dispositionBody,
  moveBody,
  outcomeBody,
  suggestionBody,
} from '../../../utils/contract/shared/feedback';
import { leadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { PicklistOption } from '../../../utils/contract/shared/team';
import type { TeamTx } from '../../platform/db/store';
import { type feedback, replies } from '../../platform/db/tables/feedback-tables';
import { leads } from '../../platform/db/tables/lead-tables';
import { definitions, reps, teamSettings } from '../../platform/db/tables/team-tables';
import { ownThreshold } from '../scoring/own-threshold';
import { readKnownElements } from './known-elements';

type Row = typeof feedback.$inferSelect;

/**
 * What has happened to feedback since it was last published. `snooze_ended`: the day it was snoozed until has
 * come.
 */
export type FeedbackTransition = 'first' | 'revised' | 'withdrawn' | 'snooze_ended';

const types = {
  disposition: 'feedback',
  answer: 'answer',
  move: 'move',
  outcome: 'outcome',
  suggestion: 'suggestion',
} as const;
const firstChanges = {
  disposition: 'created',
  answer: 'created',
  move: 'reported',
  outcome: 'reported',
  suggestion: 'created',
} as const;

/**
 * Builds the event for feedback in its current state.
 *
 * @param definition the version its score is based on.
 */
export async function buildEvent(
  tx: TeamTx,
  row: Row & { kind: OutgoingFeedbackKind },
  change: FeedbackTransition,
  definition: number,
  now: Date,
): Promise<OutgoingEvent> {
  return outgoingEvent.parse({
    id: randomUUID(),
    type:
      change === 'snooze_ended'
        ? 'lead.snooze_ended'
        : `${types[row.kind]}.${change === 'first' ? firstChanges[row.kind] : change}`,
    timestamp: now.toISOString(),
    data: { ...(await feedbackData(tx, row)), ...(await kindData(tx, row, definition)) },
  });
}

async function feedbackData(tx: TeamTx, { id, revision, rep, createdAt }: Row) {
  const [person] = await tx.select().from(reps).where(eq(reps.id, rep));
  return {
    feedback: id,
    revision,
    createdAt: createdAt.toISOString(),
    rep: { id: rep, name: person?.name ?? 'A rep', email: person?.email ?? undefined },
  };
}

async function kindData(tx: TeamTx, row: Row & { kind: OutgoingFeedbackKind }, definition: number) {
  if (row.kind === 'suggestion') {
    const { keys, note } = suggestionBody.parse(row.body);
    return { person: keys, note };
  }
  const stored = await requireLead(tx, row);
  const lead = toEventLead(stored);
  if (row.kind === 'move') {
    const { from, to, title } = moveBody.parse(row.body);
    return { lead, from, to, title };
  }
  if (row.kind === 'outcome') {
    const { withdrawn: _, ...facts } = outcomeBody.parse(row.body);
    return { lead, ...facts };
  }
  return {
    lead,
    ...(row.kind === 'answer'
      ? await answerData(tx, row)
      : await dispositionData(tx, row, stored, definition)),
  };
}

async function requireLead(tx: TeamTx, row: Row): Promise<typeof leads.$inferSelect> {
  const [lead] = await tx
    .select()
    .from(leads)
    .where(eq(leads.id, row.lead ?? ''));
  if (!lead) throw new Error('Feedback refers to a missing lead');
  return lead;
}

function toEventLead({ id, name, title, company, email }: typeof leads.$inferSelect) {
  return {
    id,
    name,
    title: title ?? undefined,
    company: company ?? undefined,
    email: email ?? undefined,
  };
}

async function answerData(tx: TeamTx, { body }: Row) {
  const { question, answer } = answerBody.parse(body);
  const [questionRow] = await tx.select({ text: replies.text }).from(replies).where(eq(replies.id, question));
  // A different question may have replaced it.
  return { question: { id: question, text: questionRow?.text ?? '' }, answer };
}

async function dispositionData(
  tx: TeamTx,
  { lead, body, scoreThen }: Row,
  { heldBack }: Pick<typeof leads.$inferSelect, 'heldBack'>,
  version: number,
) {
  const { stage, disposition, reasons, note, snoozedUntil } = dispositionBody.parse(body);
  const [settings] = await tx
    .select({ picklists: teamSettings.picklists, definition: definitions.body })
    .from(teamSettings)
    .innerJoin(definitions, and(eq(definitions.team, teamSettings.team), eq(definitions.version, version)));
  if (!settings) throw new Error(`Team ${tx.team} has no lead definition ${version}`);
  const option = settings.picklists.dispositions[stage].find(({ id }) => id === disposition);
  return {
    stage,
    disposition: { ...withLabel(disposition, option), tone: option?.tone ?? 'back' },
    reasons: reasons.map((reason) =>
      withLabel(
        reason,
        option?.reasons.find(({ id }) => id === reason),
      ),
    ),
    note,
    snoozedUntil,
    elements: await readKnownElements(tx, lead ?? '', settings.picklists.elements),
    score: {
      total: scoreThen,
      threshold: ownThreshold(leadDefinition.parse(settings.definition), heldBack),
      definition: version,
    },
  };
}

/** An option with its label, or with its ID as the label if the team has removed it. */
function withLabel(id: string, choice: PicklistOption | undefined): { id: string; label: string } {
  return { id, label: choice?.label ?? id };
}
