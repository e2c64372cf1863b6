import { randomUUID } from 'node:crypto';
import { and, eq, lt, or, sql } from 'drizzle-orm';
import type { Reply } from '../../../utils/contract/shared/reply';
import { cleanText } from '../../../utils/identity/clean-text';
import type { ConsoleCaller } from '../../platform/caller';
import type { TeamTx } from '../../platform/db/store';
import { feedback, replies } from '../../platform/db/tables/feedback-tables';
import { leads } from '../../platform/db/tables/lead-tables';

type ReplyOutcome = { id: string } | { refused: string };

/**
 * Stores one of marketing's replies in place of the previous one of its kind, and notifies the rep. Sending
 * the same reply twice changes nothing and notifies nobody.
 *
 * Feedback can have only one question; a different one is refused. The same question can be sent again with
 * different choices. It keeps its ID, so that an answer already on its way still matches it.
 */
export async function storeReply(
  tx: TeamTx,
  { team, name: by }: ConsoleCaller,
  reply: Reply,
  at: Date,
): Promise<ReplyOutcome> {
  const [feedbackRow] = await tx
    .select({
      kind: feedback.kind,
      rep: feedback.rep,
      lead: leads.id,
      name: leads.name,
      receivedAt: feedback.receivedAt,
      withdrawn: feedback.withdrawn,
    })
    .from(feedback)
    .leftJoin(leads, and(eq(leads.team, feedback.team), eq(leads.id, feedback.lead)))
    .where(eq(feedback.id, reply.feedback));
  if (!feedbackRow)
    return { refused: 'This feedback no longer exists. The person it was about may have been erased.' };
  const { kind, rep, lead, name, receivedAt } = feedbackRow;
  if (kind !== 'disposition' || !lead || name === null) {
    return { refused: 'You can only reply to a disposition on a lead, not to other feedback.' };
  }
  if (feedbackRow.withdrawn) return { refused: 'The rep has withdrawn this feedback.' };
  const plainReply = toPlainReply(reply);
  if (!plainReply) return { refused: 'The text has no readable characters. Write it again.' };
  const row = { team, id: randomUUID(), feedback: reply.feedback, kind: reply.kind, ...plainReply, by, at };
  const isSameText = sql`${replies.text} is not distinct from excluded.text`;
  const isSame = sql`${isSameText} and ${replies.choices} is not distinct from excluded.choices`;
  const [stored] = await tx
    .insert(replies)
    .values(row)
    .onConflictDoUpdate({
      target: [replies.team, replies.feedback, replies.kind],
      set: {
        ...plainReply,
        by,
        at,
        id: sql`case when ${isSameText} then ${replies.id} else excluded.id end`,
      },
      setWhere: and(
        or(sql`not (${isSame})`, lt(replies.at, receivedAt)), // A newer revision needs a new reply.
        reply.kind === 'question' ? isSameText : undefined,
      ),
    })
    .returning({ id: replies.id });
  if (!stored) {
    const current = await requireCurrentReply(tx, reply);
    return current.text === plainReply.text ? { id: current.id } : { refused: describeOpenQuestion(current) };
  }
  const change = { kind: 'reply' as const, at: at.toISOString(), lead, name };
  tx.newChanges.push({ rep, body: { ...change, feedback: reply.feedback, reply: reply.kind } });
  return { id: stored.id };
}

/** A reply as plain text; undefined if no readable text is left. */
function toPlainReply(reply: Reply): { text: string | null; choices: string[] | null } | undefined {
  if (reply.kind === 'seen' || reply.kind === 'acted-on') return { text: null, choices: null };
  const text = cleanText(reply.text, 1000);
  const choices =
    reply.kind === 'question' ? reply.choices.flatMap((choice) => cleanText(choice) ?? []) : null;
  return text && choices?.length !== 0 ? { text, choices } : undefined;
}

function describeOpenQuestion({ by, text }: { by: string; text: string | null }): string {
  return `${by} already asked “${text}”. A rep can be asked only one question per feedback. Write an answer instead.`;
}

async function requireCurrentReply(tx: TeamTx, { feedback, kind }: Reply) {
  const [row] = await tx
    .select({ id: replies.id, by: replies.by, text: replies.text })
    .from(replies)
    .where(and(eq(replies.feedback, feedback), eq(replies.kind, kind)));
  if (!row) throw new Error('The current reply was not found');
  return row;
}
