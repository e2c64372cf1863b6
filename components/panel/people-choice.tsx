import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { evidenceLabel } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { prospectKey } from '../../utils/identity/prospect-key';
import type { CheckedAnswer } from '../../utils/lookup/check-name';
import { usePeople } from '../../utils/lookup/use-people';
import { GradeBadge } from '../ui/grade-badge';
import { Notice } from '../ui/notice';

/**
 * Several external people in one email: those marketing knows first, then the most likely, each with their
 * status.
 */
export function PeopleChoice({
  people,
  onChoose,
}: {
  people: DetectedPerson[];
  onChoose: (person: DetectedPerson) => void;
}) {
  const answers = usePeople(people);
  const rank = ({ keys }: DetectedPerson) => rankAnswer(answers.get(prospectKey(keys)));
  const ordered = people.toSorted((one, other) => rank(one) - rank(other));
  return (
    <Notice title={text('choose_person_title')}>
      <ul className="-mx-2 grid w-[calc(100%+16px)] gap-0.5">
        {ordered.map((person) => (
          <li key={prospectKey(person.keys)}>
            <button type="button" className="row" onClick={() => onChoose(person)}>
              <span className="flex items-baseline justify-between gap-2">
                <span dir="auto" className="font-medium">
                  {person.keys.name ?? person.keys.email}
                </span>
                <PersonStatus answer={answers.get(prospectKey(person.keys))} />
              </span>
              <span className="block text-ink-3 text-small">
                {[evidenceLabel(person.evidence), person.keys.name && person.keys.email]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function rankAnswer(answer: CheckedAnswer | undefined): number {
  if (answer?.status === 'found') return 0;
  return answer && answer.status !== 'unknown' ? 1 : 2;
}

/** What is known about a person, in a word or two. */
function PersonStatus({ answer }: { answer?: CheckedAnswer }) {
  if (!answer) return null;
  if (answer.status !== 'found') {
    return (
      <span className="shrink-0 text-ink-3 text-small">
        {text(answer.status === 'unknown' ? 'person_unknown' : 'person_possible')}
      </span>
    );
  }
  const { score, doNotContact } = answer.lead;
  if (doNotContact)
    return <span className="shrink-0 text-bad text-small">{text('person_do_not_contact')}</span>;
  return (
    <span className="flex shrink-0 items-baseline gap-1.5">
      <span className="sr-only">{text('score_title')}</span>
      <span className="font-semibold">{score.total}</span>
      <GradeBadge grade={score.grade} />
    </span>
  );
}
