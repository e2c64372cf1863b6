import type { HistoryEntry } from '../../../../utils/contract/rep/history-entry';
import type { HistoryRow } from './card-rows';

/** One entry of a card's history: what a rep said and how marketing replied. */
export function toHistoryEntry({ id, by, is_mine, body, at, replies, answered }: HistoryRow): HistoryEntry {
  const { stage, disposition, reasons, note } = body;
  const reply = (kind: HistoryRow['replies'][number]['kind']) => replies.find((reply) => reply.kind === kind);
  const answer = reply('answer');
  const question = reply('question');
  const said = (reply: HistoryRow['replies'][number]) => ({
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
    seenAt: reply('seen')?.at.toISOString(),
    actedAt: reply('acted-on')?.at.toISOString(),
    answer: answer && said(answer),
    question: question && {
      id: question.id,
      ...said(question),
      choices: question.choices ?? [],
      answered: answered ? { text: answered.text, at: answered.at.toISOString() } : undefined,
    },
  };
}
