import { and, eq } from 'drizzle-orm';
import type { FeedbackItem, ItemOf } from '../../../utils/contract/shared/feedback';
import type { Me } from '../../../utils/contract/shared/team';
import type { TeamTx } from '../../platform/db/store';
import { feedback, replies } from '../../platform/db/tables/feedback-tables';
import { leads } from '../../platform/db/tables/lead-tables';
import { erasedMessage, isErased } from '../privacy/erasure/is-erased';

/** How `JSON.stringify` escapes NUL and lone surrogates, neither of which PostgreSQL accepts in jsonb. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

export type Picklists = Pick<Me, 'dispositions' | 'elements' | 'sla'>;

/** Why an item is refused, as a message for the rep; undefined if it can be stored. */
export async function findItemIssue(
  tx: TeamTx,
  item: FeedbackItem,
  picklists: Picklists,
): Promise<string | undefined> {
  if (!isStorable(item.body)) return 'The text contains an invalid character. Type it again.';
  if (item.kind === 'suggestion' || item.kind === 'match') {
    if (await isErased(tx, item.body.keys)) return erasedMessage;
  }
  if (item.kind === 'suggestion') return undefined;
  const [lead] = await tx.select({ id: leads.id }).from(leads).where(eq(leads.id, item.lead));
  if (!lead && (await isErased(tx, { lead: item.lead }))) return erasedMessage;
  if (!lead) return 'This person is no longer in your team’s records.';
  const unknownOption = findUnknownOption(item, picklists);
  if (unknownOption !== undefined)
    return `Your team no longer uses “${unknownOption}” here. Choose another option.`;
  if (item.kind === 'answer' && !(await isCurrentQuestion(tx, item))) {
    return 'Marketing is no longer asking this question.';
  }
  return undefined;
}

/** The ID of a disposition, reason, or element that isn't in the team's picklists for this stage, if any. */
function findUnknownOption(item: FeedbackItem, picklists: Picklists): string | undefined {
  if (item.kind === 'element') {
    return picklists.elements.some(({ id }) => id === item.body.element) ? undefined : item.body.element;
  }
  if (item.kind !== 'disposition') return undefined;
  const { stage, disposition: dispositionId, reasons } = item.body;
  const disposition = picklists.dispositions[stage].find(({ id }) => id === dispositionId);
  if (!disposition) return dispositionId;
  return reasons.find((reason) => !disposition.reasons.some(({ id }) => id === reason));
}

async function isCurrentQuestion(tx: TeamTx, { lead, body }: ItemOf<'answer'>): Promise<boolean> {
  const [question] = await tx
    .select({ lead: feedback.lead })
    .from(replies)
    .innerJoin(feedback, and(eq(feedback.team, replies.team), eq(feedback.id, replies.feedback)))
    .where(and(eq(replies.id, body.question), eq(replies.kind, 'question')));
  return question?.lead === lead;
}

/** Whether the database can store every text in a value. */
function isStorable(value: unknown): boolean {
  return !unstorable.test(JSON.stringify(value));
}
