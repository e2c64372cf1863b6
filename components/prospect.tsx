import type { Connection } from '../utils/connection/connection-store';
import type { SeenPerson } from '../utils/contract/sighting';
import { useProspect } from '../utils/hooks/use-prospect';
import { useSamePerson } from '../utils/hooks/use-same-person';
import { useSettled } from '../utils/hooks/use-settled';
import { prospectKey } from '../utils/identity/prospect-key';
import { LeadCard } from './lead-card';
import { Perhaps } from './perhaps';
import { SeenName } from './seen-name';
import { Unknown } from './unknown';
import { Unreachable } from './unreachable';

/** Everything about one person seen on a page: asked for, found, perhaps, unknown, out of reach. */
export function Prospect({ connection, person }: { connection: Connection; person: SeenPerson }) {
  const view = useProspect(connection, person.keys);
  const samePerson = useSamePerson(connection, person.keys);
  const isSettled = useSettled(prospectKey(person.keys));
  if (view.status === 'asking') return <SeenName person={person} />;
  if (view.status !== 'answered') {
    return (
      <>
        <SeenName person={person} />
        <Unreachable view={view} />
      </>
    );
  }
  const { answer, at, behind } = view;
  if (answer.status === 'unknown') return <Unknown person={person} />;
  if (answer.status === 'perhaps') {
    return (
      <>
        <SeenName person={person} />
        <Perhaps candidates={answer.candidates} samePerson={samePerson} isSettled={isSettled} />
      </>
    );
  }
  return (
    <LeadCard
      key={answer.lead.id}
      connection={connection}
      lead={answer.lead}
      match={answer.match}
      at={at}
      behind={behind}
      samePerson={samePerson}
    />
  );
}
