import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useWanted } from '../../utils/browser/use-wanted';
import type { SeenPerson } from '../../utils/contract/rep/sighting';
import { text, textOfCount } from '../../utils/i18n/text';
import { prospectKey } from '../../utils/identity/prospect-key';
import { prospectsOf } from '../../utils/lookup/prospects-of';
import { readLookUp } from '../../utils/lookup/read-look-up';
import type { TabState } from '../../utils/page/follow-tab';
import { placeOf } from '../../utils/page/place-of';
import { useSettings } from '../../utils/settings/use-settings';
import type { Connection } from '../../utils/team/connection-store';
import { Problem } from '../ui/problem';
import { Account } from './account';
import { HiddenTab } from './hidden-tab';
import { Nobody } from './nobody';
import { NobodyHere } from './nobody-here';
import { PeopleChoice } from './people-choice';
import { Prospect } from './prospect';

/** What the panel shows for the tab beside it. A choice belongs to the page it was made on. */
export function TabView({
  connection,
  tab,
  onShown,
}: {
  connection: Connection;
  tab: TabState;
  onShown: (lead: string | undefined) => void;
}) {
  const place = placeOf(tab);
  const [choice, setChoice] = useState<{ place: string; person: SeenPerson }>();
  const chosen = choice?.place === place ? choice.person : undefined;
  const ownAddresses = useSettings()?.values.ownAddresses ?? [];
  const people = tab.status === 'people' ? prospectsOf(tab.sighting, connection.me, ownAddresses) : [];
  const [only, second] = people;
  const choose = (person: SeenPerson) => setChoice({ place, person });
  const open = ({ lead, name, title }: { lead: string; name: string; title?: string }) =>
    choose({ keys: { lead, name }, title, evidence: 'typed' });
  const [unread, setUnread] = useState<{ place: string; words: string }>();
  useWanted(tab.status !== 'looking', (wanted) => {
    if ('lead' in wanted) return wanted.connection === connection.id ? open(wanted) : undefined;
    const read = readLookUp(wanted.typed);
    if (!('problem' in read)) return choose({ keys: read, evidence: 'typed' });
    setUnread({ place, words: `${text('quoted', wanted.typed.slice(0, 80))} ${text(read.problem)}` });
  });
  const problem = unread?.place === place && <Problem>{unread.words}</Problem>;
  const person = chosen ?? (second ? undefined : only);
  if (person) {
    return (
      <>
        {problem}
        {chosen && (
          <button
            type="button"
            className="link flex items-center gap-1 self-start"
            onClick={() => setChoice(undefined)}
          >
            <ArrowLeft className="size-3.5 rtl:-scale-x-100" aria-hidden="true" />
            {second ? textOfCount('back_to_people', people.length) : text('back')}
          </button>
        )}
        <Prospect
          key={prospectKey(person.keys)}
          connection={connection}
          person={person}
          onShown={onShown}
          onOpen={open}
          onLookUp={(keys) => choose({ keys, evidence: 'typed' })}
        />
      </>
    );
  }
  if (second) {
    return (
      <>
        {problem}
        <PeopleChoice connection={connection} people={people} onChoose={choose} />
      </>
    );
  }
  if (tab.status === 'looking') return <p className="text-ink-3">{text('looking')}</p>;
  return (
    <Nobody connection={connection} onChoose={choose} onOpen={open}>
      {problem}
      {tab.status === 'hidden' && <HiddenTab />}
      {tab.status === 'company' && <Account connection={connection} company={tab.company} onOpen={open} />}
      {tab.status !== 'hidden' && tab.status !== 'company' && <NobodyHere tab={tab} />}
    </Nobody>
  );
}
