import { useEffect } from 'react';
import type { ProspectKeys } from '../../utils/contract/rep/prospect';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import type { OutboxRow } from '../../utils/feedback/outbox/outbox-row';
import { useOutbox } from '../../utils/feedback/use-feedback';
import { text } from '../../utils/i18n/text';
import { prospectKey } from '../../utils/identity/prospect-key';
import { manualLookupKey, useProspect } from '../../utils/lookup/use-prospect';
import { useSamePerson } from '../../utils/lookup/use-same-person';
import { DetectedName } from '../card/detected-name';
import { LeadAnnouncer } from '../card/lead-announcer';
import { LeadCard } from '../card/lead-card';
import { LookupPrompt } from '../ui/lookup-prompt';
import { useSettled } from '../ui/use-settled';
import { NameMismatch } from './name-mismatch';
import { NameOnly } from './name-only';
import { NeverLookedUp } from './never-looked-up';
import { PossibleMatches } from './possible-matches';
import { Unknown } from './unknown';
import { UnlinkedLead } from './unlinked-lead';
import { Unreachable } from './unreachable';

/**
 * Everything about one person on a page, in every state: looking up, found, possible match, name mismatch,
 * unknown, never looked up, unreachable.
 */
export function Prospect({
  person,
  onShown,
  onOpen,
  onLookUp,
}: {
  person: DetectedPerson;
  /** Called with the lead whose card is on screen, or undefined if there is none. */
  onShown: (lead: string | undefined) => void;
  onOpen: (lead: { lead: string; name: string; title?: string }) => void;
  onLookUp: (keys: ProspectKeys) => void;
}) {
  const view = useProspect(person);
  const samePerson = useSamePerson(person.keys);
  const key = prospectKey(person.keys);
  const isSettled = useSettled(key);
  const { rows } = useOutbox();
  const unlinked = findUnlinked(rows, key);
  const lead = view.status === 'answered' && view.answer.status === 'found' ? view.answer.lead : undefined;
  const shownLead = lead?.id;
  useEffect(() => {
    onShown(shownLead);
    return () => onShown(undefined);
  }, [shownLead, onShown]);
  if (unlinked && (!lead || lead.id === unlinked.id)) {
    return <UnlinkedLead person={person} lead={unlinked} samePerson={samePerson} />;
  }
  if (view.status === 'answered' && view.answer.status === 'found') {
    const { answer, at, staleness } = view;
    return (
      <>
        <LeadAnnouncer lead={answer.lead} />
        <LeadCard
          key={answer.lead.id}
          lead={answer.lead}
          match={answer.match}
          at={at}
          staleness={staleness}
          person={person}
          samePerson={samePerson}
          onOpen={onOpen}
        />
      </>
    );
  }
  return (
    <>
      <DetectedName person={person} />
      {view.status === 'loading' && (
        <p role="status" className="text-ink-3">
          {text('looking_up')}
        </p>
      )}
      {view.status === 'never' && <NeverLookedUp />}
      {view.status === 'name-only' && <NameOnly name={person.keys.name} onLookUp={onLookUp} />}
      {view.status === 'waiting' && (
        <LookupPrompt message={text(manualLookupKey(person))} onLookUp={view.lookUp} />
      )}
      {(view.status === 'unreachable' || view.status === 'unauthorized') && <Unreachable view={view} />}
      {view.status === 'answered' && view.answer.status === 'unknown' && <Unknown person={person} />}
      {view.status === 'answered' && view.answer.status === 'name-mismatch' && (
        <NameMismatch {...view.answer} samePerson={samePerson} isSettled={isSettled} />
      )}
      {view.status === 'answered' && view.answer.status === 'candidates' && (
        <PossibleMatches
          person={person}
          candidates={view.answer.candidates}
          samePerson={samePerson}
          isSettled={isSettled}
          onOpen={onOpen}
        />
      )}
    </>
  );
}

/** The lead that the rep said this person isn't, although marketing's data says so. */
function findUnlinked(rows: readonly OutboxRow[], key: string): { id: string; name: string } | undefined {
  for (const { name, item } of rows) {
    if (item.kind === 'match' && !item.body.withdrawn && prospectKey(item.body.keys) === key) {
      return { id: item.lead, name };
    }
  }
  return undefined;
}
