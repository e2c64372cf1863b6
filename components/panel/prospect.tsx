import { useEffect } from 'react';
import type { Lead } from '../../utils/contract/rep/lead';
import type { LeadReference } from '../../utils/contract/rep/lead-reference';
import type { ProspectKeys } from '../../utils/contract/rep/prospect';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { findGoneDisposition, type OutboxRow } from '../../utils/feedback/outbox/outbox-row';
import { useOutbox } from '../../utils/feedback/use-feedback';
import { text } from '../../utils/i18n/text';
import { prospectKey } from '../../utils/identity/prospect-key';
import { useProspect } from '../../utils/lookup/use-prospect';
import { useSamePerson } from '../../utils/lookup/use-same-person';
import { CardSkeleton } from '../card/card-skeleton';
import { DetectedName } from '../card/detected-name';
import { LeadCard } from '../card/lead-card';
import { GoneFeedback } from '../feedback/gone-feedback';
import { CompanyLeads } from './company-leads';
import { NameOnly } from './name-only';
import { NeverLookedUp } from './never-looked-up';
import { Today } from './today';
import { UnlinkedLead } from './unlinked-lead';
import { Unreachable } from './unreachable';
import { UnresolvedProspect } from './unresolved-prospect';

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
  onShown: (lead: Lead | undefined) => void;
  onOpen: (lead: LeadReference) => void;
  onLookUp: (keys: ProspectKeys) => void;
}) {
  const view = useProspect(person);
  const samePerson = useSamePerson(person.keys);
  const key = prospectKey(person.keys);
  const { rows } = useOutbox();
  const unlinked = findUnlinked(rows, key);
  const lead = view.status === 'answered' && view.answer.status === 'found' ? view.answer.lead : undefined;
  const isUnlinked = unlinked !== undefined && (!lead || lead.id === unlinked.id);
  const gone = lead && findGoneDisposition(rows, lead.id);
  const shownLead = isUnlinked || gone ? undefined : lead;
  useEffect(() => {
    onShown(shownLead);
    return () => onShown(undefined);
  }, [shownLead, onShown]);
  if (isUnlinked) {
    return (
      <>
        <UnlinkedLead person={person} lead={unlinked} samePerson={samePerson} />
        <Today onOpen={onOpen} isBelowAnswer />
      </>
    );
  }
  if (gone) {
    return (
      <>
        <DetectedName person={person} />
        <GoneFeedback row={gone} />
        <Today onOpen={onOpen} isBelowAnswer />
        <div className="pb-3.5" />
      </>
    );
  }
  if (view.status === 'answered' && view.answer.status === 'found') {
    const { answer, at, isCurrent, staleness } = view;
    return (
      <LeadCard
        key={answer.lead.id}
        lead={answer.lead}
        match={answer.match}
        at={at}
        isCurrent={isCurrent}
        staleness={staleness}
        person={person}
        samePerson={samePerson}
        onOpen={onOpen}
      />
    );
  }
  return (
    <>
      <DetectedName person={person} />
      {view.status === 'loading' && <CardSkeleton label={text('looking_up')} />}
      {view.status === 'never' && <NeverLookedUp />}
      {view.status === 'name-only' && (
        <NameOnly name={person.keys.name} onLookUp={onLookUp} onOpen={onOpen} />
      )}
      {(view.status === 'unreachable' || view.status === 'unauthorized') && <Unreachable view={view} />}
      <UnresolvedProspect person={person} view={view} samePerson={samePerson} onOpen={onOpen} />
      {view.status === 'answered' && view.answer.status === 'unknown' && person.keys.company && (
        <CompanyLeads company={person.keys.company} onOpen={onOpen} />
      )}
      {view.status !== 'loading' && <Today onOpen={onOpen} isBelowAnswer />}
      <div className="pb-3.5" />
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
