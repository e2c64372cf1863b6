import type { HistoryEntry } from '../../../../utils/contract/rep/history-entry';
import type { HistoryRow } from './card-rows';

/**
 * A card's history. Only the newest entry can snooze the lead: any later feedback ends a snooze.
 *
 * @param history newest first.
 * @param today in the team's time zone.
 */
export function buildHistory(
  history: readonly HistoryRow[],
  { do_not_contact: doNotContact }: { do_not_contact: boolean },
  today: string,
): HistoryEntry[] {
  return history.map((row, index) => {
    const { snoozedUntil } = row.body;
    const isSnoozed = index === 0 && snoozedUntil !== undefined && !doNotContact;
    return {
      ...toHistoryEntry(row),
      snooze: isSnoozed ? { until: snoozedUntil, hasEnded: snoozedUntil <= today } : undefined,
    };
  });
}

/** One entry of a card's history: a rep's disposition and marketing's replies. */
function toHistoryEntry({ id, by, is_mine, body, at, replies, answered }: HistoryRow): HistoryEntry {
  const { stage, disposition, reasons, note } = body;
  const findReply = (kind: HistoryRow['replies'][number]['kind']) =>
    replies.find((reply) => reply.kind === kind);
  const answer = findReply('answer');
  const question = findReply('question');
  const toMessage = (reply: HistoryRow['replies'][number]) => ({
    text: reply.text ?? '',
    by: reply.by,
    at: reply.at.toISOString(),
  });
  return {
    id,
    by,
    isMine: is_mine,
    stage,
    disposition,
    reasons,
    note,
    at: at.toISOString(),
    seenAt: findReply('seen')?.at.toISOString(),
    actedAt: findReply('acted-on')?.at.toISOString(),
    answer: answer && toMessage(answer),
    question: question && {
      id: question.id,
      ...toMessage(question),
      choices: question.choices ?? [],
      answered: answered ? { text: answered.text, at: answered.at.toISOString() } : undefined,
    },
  };
}
