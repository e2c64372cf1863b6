import type { LeadReference } from '../../utils/contract/rep/lead-reference';
import type { Candidate } from '../../utils/contract/rep/lookup';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { text } from '../../utils/i18n/text';
import { hasExactKey } from '../../utils/identity/prospect-key';
import type { SamePerson } from '../../utils/lookup/use-same-person';
import { ErrorText } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { SamePersonQuestion } from './same-person-question';

/** Possible matches by name and company. One tap says whether it is the same person. */
export function PossibleMatches({
  person,
  candidates,
  samePerson,
  isSettled,
  onOpen,
}: {
  person: DetectedPerson;
  candidates: Candidate[];
  samePerson: SamePerson;
  /** False while a click may still have been meant for the previous person. */
  isSettled: boolean;
  onOpen: (lead: LeadReference) => void;
}) {
  const isSingle = candidates.length === 1;
  const canConfirm = hasExactKey(person.keys); // A typed name identifies no one.
  return (
    <Notice title={text(isSingle ? 'candidates_title' : 'candidates_title_several')}>
      <p className="text-ink-2">{text(canConfirm ? 'candidates_text' : 'candidates_typed')}</p>
      <ul className="mt-2 grid w-full gap-3">
        {candidates.map((candidate) => (
          <li key={candidate.lead} className="rounded-xl border border-line bg-card p-3.5">
            <p dir="auto" className="font-semibold">
              {candidate.name}
            </p>
            <p dir="auto" className="text-ink-2">
              {[candidate.title, candidate.company].filter(Boolean).join(' · ')}
            </p>
            {candidate.maskedEmail && <p className="text-ink-3 text-small">{candidate.maskedEmail}</p>}
            {canConfirm ? (
              <SamePersonQuestion
                lead={{ id: candidate.lead, name: candidate.name }}
                samePerson={samePerson}
                noAnswer="no"
                isInert={!isSettled}
                isQuiet={!isSingle}
              />
            ) : (
              <button type="button" className="push mt-3" onClick={() => onOpen(candidate)}>
                {text('open_card')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <ErrorText>{samePerson.problem && text('answer_not_saved', samePerson.problem)}</ErrorText>
    </Notice>
  );
}
