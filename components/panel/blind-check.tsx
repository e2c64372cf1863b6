import type { BlindCheck as Check, CheckAnswer } from '../../utils/contract/shared/blind-check';
import { latestActText } from '../../utils/i18n/act-label';
import { formatCount } from '../../utils/i18n/format';
import { type MessageKey, text } from '../../utils/i18n/text';
import { useAnswerCheck } from '../../utils/lookup/use-today';
import { CardSection } from '../ui/card-section';
import { ErrorText } from '../ui/error-text';

const answers: [CheckAnswer, MessageKey][] = [
  ['yes', 'check_yes'],
  ['no', 'check_no'],
  ['skip', 'check_skip'],
];

/** A lead that the rep judges without its score; a marketer judges the same one. */
export function BlindCheck({ check }: { check: Check }) {
  const { answer, isSaving, problem } = useAnswerCheck();
  const { title, company, industry, employees, acts } = check;
  const facts = [industry, employees !== undefined && text('check_employees', formatCount(employees))].filter(
    Boolean,
  );
  return (
    <CardSection title={text('check_title')}>
      <div className="grid gap-2 rounded-xl border border-line bg-card p-3.5">
        <p dir="auto">
          <span className="block font-semibold">{[title, company].filter(Boolean).join(' · ')}</span>
          <span className="text-ink-2 text-small">{facts.join(' · ')}</span>
        </p>
        {acts.length > 0 && (
          <ul className="grid gap-0.5 text-ink-2 text-small">
            {acts.map((act) => (
              <li key={`${act.act} ${act.title}`} dir="auto">
                {latestActText(act)}
              </li>
            ))}
          </ul>
        )}
        <p className="flex flex-wrap gap-2">
          {answers.map(([id, label]) => (
            <button
              key={id}
              type="button"
              className={id === 'skip' ? 'link px-2' : 'push'}
              disabled={isSaving}
              onClick={() => answer({ check: check.id, answer: id })}
            >
              {text(label)}
            </button>
          ))}
        </p>
        <ErrorText>{problem}</ErrorText>
        <p className="text-ink-3 text-small">{text('check_note')}</p>
      </div>
    </CardSection>
  );
}
