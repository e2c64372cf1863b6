import type { Candidate } from '../utils/contract/lookup';
import type { SamePerson } from '../utils/hooks/use-same-person';
import { Notice } from './notice';

/** Somebody of that name and company: one tap says whether it is the same person. */
export function Perhaps({
  candidates,
  samePerson,
  isSettled,
}: {
  candidates: Candidate[];
  samePerson: SamePerson;
  /** False while a click may still have been meant for the person of before. */
  isSettled: boolean;
}) {
  const title = candidates.length === 1 ? 'Same person?' : 'One of these?';
  return (
    <Notice title={title}>
      <p className="text-ink-2">
        Marketing knows {candidates.length === 1 ? 'somebody' : 'people'} of this name, but not this page. One
        yes, and your whole team finds them here.
      </p>
      <ul className="mt-2 grid w-full gap-3">
        {candidates.map((candidate) => (
          <li key={candidate.lead} className="rounded-xl border border-line bg-card p-3.5">
            <p className="font-semibold">{candidate.name}</p>
            <p className="text-ink-2">{[candidate.title, candidate.company].filter(Boolean).join(' · ')}</p>
            {candidate.maskedEmail && <p className="text-ink-3 text-small">{candidate.maskedEmail}</p>}
            <div className="mt-3 grid grid-cols-2 gap-2">
              <button
                type="button"
                className="push-on"
                disabled={!isSettled || samePerson.saying !== undefined}
                aria-label={`Yes, the same person: ${candidate.name}`}
                onClick={() => samePerson.say('yes', candidate.lead)}
              >
                {samePerson.saying === candidate.lead ? 'Saving…' : 'Yes'}
              </button>
              <button
                type="button"
                className="push"
                disabled={!isSettled || samePerson.saying !== undefined}
                aria-label={`No, somebody else: ${candidate.name}`}
                onClick={() => samePerson.say('no', candidate.lead)}
              >
                No
              </button>
            </div>
          </li>
        ))}
      </ul>
      {samePerson.problem && (
        <p role="alert" className="text-bad">
          {samePerson.problem} Your answer was not saved; try again.
        </p>
      )}
    </Notice>
  );
}
