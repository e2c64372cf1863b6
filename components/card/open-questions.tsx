import type { Question } from '../../utils/contract/rep/history-entry';
import { QuestionChips } from './question-chips';

/** Marketing's questions, placed where they can't be overlooked. */
export function OpenQuestions({
  questions,
  onAnswer,
}: {
  questions: readonly Question[];
  onAnswer: (question: Question, answer: string | undefined) => void;
}) {
  if (questions.length === 0) return null;
  return (
    <div className="grid gap-3 rounded-xl border border-accent bg-card p-3">
      {questions.map((question) => (
        <QuestionChips key={question.id} question={question} onAnswer={onAnswer} />
      ))}
    </div>
  );
}
