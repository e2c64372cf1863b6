import type { LeadReference } from '../../utils/contract/rep/lead-reference';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { text } from '../../utils/i18n/text';
import { prospectKey } from '../../utils/identity/prospect-key';
import { manualLookupKey, type ProspectView } from '../../utils/lookup/use-prospect';
import type { SamePerson } from '../../utils/lookup/use-same-person';
import { LookupPrompt } from '../ui/lookup-prompt';
import { useSettled } from '../ui/use-settled';
import { NameMismatch } from './name-mismatch';
import { PossibleMatches } from './possible-matches';
import { Unknown } from './unknown';

/**
 * What a person without a card asks of the rep, in the panel and the popup: to look them up, to confirm who they
 * are, or to suggest them. Nothing in every other state.
 */
export function UnresolvedProspect({
  person,
  view,
  samePerson,
  onOpen,
}: {
  person: DetectedPerson;
  view: ProspectView;
  samePerson: SamePerson;
  onOpen: (lead: LeadReference) => void;
}) {
  const isSettled = useSettled(prospectKey(person.keys));
  if (view.status === 'waiting') {
    return <LookupPrompt message={text(manualLookupKey(person))} onLookUp={view.lookUp} />;
  }
  if (view.status !== 'answered') return null;
  const { answer } = view;
  if (answer.status === 'unknown') return <Unknown person={person} />;
  if (answer.status === 'name-mismatch') {
    return <NameMismatch {...answer} samePerson={samePerson} isSettled={isSettled} />;
  }
  if (answer.status === 'candidates') {
    return (
      <PossibleMatches
        person={person}
        candidates={answer.candidates}
        samePerson={samePerson}
        isSettled={isSettled}
        onOpen={onOpen}
      />
    );
  }
  return null;
}
