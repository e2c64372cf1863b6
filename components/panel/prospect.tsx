import { useEffect } from 'react';
import type { ProspectKeys } from '../../utils/contract/rep/prospect';
import type { SeenPerson } from '../../utils/contract/rep/sighting';
import type { OutboxRow } from '../../utils/feedback/outbox/outbox-row';
import { useOutbox } from '../../utils/feedback/use-feedback';
import { text } from '../../utils/i18n/text';
import { prospectKey } from '../../utils/identity/prospect-key';
import { useProspect, waitingKey } from '../../utils/lookup/use-prospect';
import { useSamePerson } from '../../utils/lookup/use-same-person';
import type { Connection } from '../../utils/team/connection-store';
import { LeadCard } from '../card/lead-card';
import { SeenName } from '../card/seen-name';
import { Spoken } from '../card/spoken';
import { AskFirst } from '../ui/ask-first';
import { useSettled } from '../ui/use-settled';
import { NameOnly } from './name-only';
import { NeverLookedUp } from './never-looked-up';
import { OtherName } from './other-name';
import { Parted } from './parted';
import { Perhaps } from './perhaps';
import { Unknown } from './unknown';
import { Unreachable } from './unreachable';

/** Everything about one person seen on a page: asked for, found, perhaps, under another name, unknown, not to be asked for, out of reach. */
export function Prospect({
  connection,
  person,
  onShown,
  onOpen,
  onLookUp,
}: {
  connection: Connection;
  person: SeenPerson;
  /** Told which lead's card is on screen; undefined where there is none. */
  onShown: (lead: string | undefined) => void;
  onOpen: (lead: { lead: string; name: string; title?: string }) => void;
  onLookUp: (keys: ProspectKeys) => void;
}) {
  const view = useProspect(connection, person);
  const samePerson = useSamePerson(connection, person.keys);
  const key = prospectKey(person.keys);
  const isSettled = useSettled(key);
  const { rows } = useOutbox(connection);
  const parted = partedFrom(rows, key);
  const lead = view.status === 'answered' && view.answer.status === 'found' ? view.answer.lead : undefined;
  const shown = lead?.id;
  useEffect(() => {
    onShown(shown);
    return () => onShown(undefined);
  }, [shown, onShown]);
  if (parted && (!lead || lead.id === parted.id)) {
    return <Parted person={person} lead={parted} samePerson={samePerson} />;
  }
  if (view.status === 'answered' && view.answer.status === 'found') {
    const { answer, at, behind } = view;
    return (
      <>
        <Spoken lead={answer.lead} />
        <LeadCard
          key={answer.lead.id}
          connection={connection}
          lead={answer.lead}
          match={answer.match}
          at={at}
          behind={behind}
          person={person}
          samePerson={samePerson}
          onOpen={onOpen}
        />
      </>
    );
  }
  return (
    <>
      <SeenName person={person} />
      {view.status === 'asking' && (
        <p role="status" className="text-ink-3">
          {text('asking')}
        </p>
      )}
      {view.status === 'never' && <NeverLookedUp />}
      {view.status === 'name-only' && <NameOnly name={person.keys.name} onLookUp={onLookUp} />}
      {view.status === 'waiting' && <AskFirst words={text(waitingKey(person))} onAsk={view.ask} />}
      {(view.status === 'unreachable' || view.status === 'unauthorized') && <Unreachable view={view} />}
      {view.status === 'answered' && view.answer.status === 'unknown' && (
        <Unknown connection={connection} person={person} />
      )}
      {view.status === 'answered' && view.answer.status === 'other-name' && (
        <OtherName {...view.answer} samePerson={samePerson} isSettled={isSettled} />
      )}
      {view.status === 'answered' && view.answer.status === 'perhaps' && (
        <Perhaps
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

/** Whom the rep said this is not, though marketing's data leads there. */
function partedFrom(rows: readonly OutboxRow[], key: string): { id: string; name: string } | undefined {
  for (const { name, item } of rows) {
    if (item.kind === 'match' && !item.body.withdrawn && prospectKey(item.body.keys) === key) {
      return { id: item.lead, name };
    }
  }
  return undefined;
}
