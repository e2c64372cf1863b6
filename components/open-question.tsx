import { useRef } from 'react';
import type { Lead } from '../utils/contract/lead';
import type { Question } from '../utils/contract/told';
import { QuestionChips } from './question-chips';

/** Marketing's question, where it can't be overlooked. Once answered it stays until the rep goes on. */
export function OpenQuestion({
  lead: { history },
  onAnswer,
}: {
  lead: Pick<Lead, 'history'>;
  onAnswer: (question: Question, answer: string | undefined) => void;
}) {
  const pinned = useRef(new Set<string>());
  const questions = history.flatMap(({ question }) => question ?? []);
  for (const { id, answered } of questions) if (!answered) pinned.current.add(id);
  const shown = questions.filter(({ id }) => pinned.current.has(id));
  if (shown.length === 0) return null;
  return (
    <div className="grid gap-3 rounded-xl border border-accent bg-card p-3">
      {shown.map((question) => (
        <QuestionChips key={question.id} question={question} onAnswer={onAnswer} />
      ))}
    </div>
  );
}
