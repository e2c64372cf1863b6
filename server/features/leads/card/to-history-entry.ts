import type { HistoryEntry } from '../../../../utils/contract/rep/history-entry';
import type { HistoryRow } from './card-rows';

/** One entry of a card's history: a rep's disposition and marketing's replies. */
export function toHistoryEntry({ id, by, is_mine, body, at, replies, answered }: HistoryRow): HistoryEntry {
  const { stage, disposition, reasons, note } = body;
  const candidate = (kind: HistoryRow['replies'][number]['kind']) =>
    replies.find((candidate) => candidate.kind === kind);
  const answer = candidate('answer');
  const question = candidate('question');
  const toMessage = (candidate: HistoryRow['replies'][number]) => ({
    text: candidate.text ?? '',
    by: candidate.by,
    at: candidate.at.toISOString(),
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
    seenAt: candidate('seen')?.at.toISOString(),
    actedAt: candidate('acted-on')?.at.toISOString(),
    answer: answer && toMessage(answer),
    question: question && {
      id: question.id,
      ...toMessage(question),
      choices: question.choices ?? [],
      answered: answered ? { text: answered.text, at: answered.at.toISOString() } : undefined,
    },
  };
}
