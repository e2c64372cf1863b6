import type { BlindCheck as Check, CheckAnswer } from '../../../../utils/contract/shared/blind-check';
import { formatCount, shortDate } from '../../ui/format';
import { consoleActLabel } from '../event-names/act-label';
import { useAnswerCheck } from './use-agreement';

const answers: [CheckAnswer, string][] = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['skip', 'Skip'],
];

/** A lead that marketing judges without its score; a rep judges the same one. */
export function BlindCheck({ check }: { check: Check }) {
  const answering = useAnswerCheck();
  const { title, company, industry, employees, acts } = check;
  const facts = [industry, employees !== undefined && `Employees: ${formatCount(employees)}`];
  return (
    <div className="grid gap-3 rounded-xl border border-line bg-card p-4">
      <p dir="auto">
        <span className="block font-semibold">{[title, company].filter(Boolean).join(' · ')}</span>
        <span className="text-ink-2 text-small">{facts.filter(Boolean).join(' · ')}</span>
      </p>
      {acts.length > 0 && (
        <ul className="grid gap-0.5 text-ink-2">
          {acts.map(({ act, title, at }) => (
            <li key={`${act} ${title}`} dir="auto">
              {consoleActLabel(act)}: {title} <span className="text-ink-3 text-small">{shortDate(at)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="font-semibold">Should sales take this lead?</p>
      <p className="flex flex-wrap gap-2">
        {answers.map(([answer, label]) => (
          <button
            key={answer}
            type="button"
            className={answer === 'skip' ? 'link px-2' : 'push'}
            disabled={answering.isPending}
            onClick={() => answering.mutate({ check: check.id, answer })}
          >
            {label}
          </button>
        ))}
      </p>
      <p role="alert" className="text-bad empty:hidden">
        {answering.error?.message}
      </p>
    </div>
  );
}
