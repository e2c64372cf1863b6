import type { Question } from '../../utils/contract/rep/history-entry';
import { text } from '../../utils/i18n/text';
import { ToggleChip } from '../ui/toggle-chip';

/** A question from marketing, answered with one tap. Another tap takes the answer back. */
export function QuestionChips({
  question,
  onAnswer,
}: {
  question: Question;
  onAnswer: (question: Question, answer: string | undefined) => void;
}) {
  const answer = question.answered?.text;
  return (
    <fieldset className="mt-1.5">
      <legend dir="auto" className="font-medium">
        {text('marketing_asks', question.by, question.text)}
      </legend>
      <div className="mt-1.5 flex flex-wrap gap-1.5">
        {question.choices.map((choice) => (
          <ToggleChip
            key={choice}
            isOn={answer === choice}
            onToggle={() => onAnswer(question, answer === choice ? undefined : choice)}
          >
            {choice}
          </ToggleChip>
        ))}
      </div>
    </fieldset>
  );
}
