import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { Connection } from '../utils/connection/connection-store';
import type { SeenPerson } from '../utils/contract/sighting';
import { prospectKey } from '../utils/identity/prospect-key';
import { prospectsOf } from '../utils/prospects-of';
import type { TabState } from '../utils/tab/follow-tab';
import { HiddenTab } from './hidden-tab';
import { Nobody } from './nobody';
import { Notice } from './notice';
import { PeopleChoice } from './people-choice';
import { Prospect } from './prospect';

/** What the panel shows for the tab beside it. A choice belongs to the page it was made on. */
export function TabView({ connection, tab }: { connection: Connection; tab: TabState }) {
  const place = placeOf(tab);
  const [choice, setChoice] = useState<{ place: string; person: SeenPerson }>();
  const chosen = choice?.place === place ? choice.person : undefined;
  const people = tab.status === 'people' ? prospectsOf(tab.sighting, connection.me) : [];
  const [only, second] = people;
  const choose = (person: SeenPerson) => setChoice({ place, person });
  const person = chosen ?? (second ? undefined : only);
  if (person) {
    return (
      <>
        {chosen && (
          <button type="button" className="link flex items-center gap-1" onClick={() => setChoice(undefined)}>
            <ArrowLeft className="size-3.5" aria-hidden="true" />
            {second ? `All ${people.length} people` : 'Back'}
          </button>
        )}
        <Prospect key={prospectKey(person.keys)} connection={connection} person={person} />
      </>
    );
  }
  if (second) return <PeopleChoice people={people} onChoose={choose} />;
  if (tab.status === 'looking') return <p className="text-ink-3">Looking at the page…</p>;
  return (
    <Nobody connection={connection} onOpen={choose}>
      {tab.status === 'hidden' ? <HiddenTab /> : <NobodyHere tab={tab} />}
    </Nobody>
  );
}

function NobodyHere({ tab }: { tab: TabState }) {
  if (tab.status === 'unreadable') {
    return (
      <Notice title="This page can’t be read">
        <p className="text-ink-2">
          {tab.site} may have changed its pages, or has not finished loading. Reload it, or look the person up
          here.
        </p>
      </Notice>
    );
  }
  return (
    <Notice title="Nobody to show here">
      <p className="text-ink-2">Open a LinkedIn profile or a mail, and their card comes up.</p>
    </Notice>
  );
}

/** The page and, on mail, the message: where a choice holds. */
function placeOf(tab: TabState): string {
  if (tab.status === 'hidden') return `hidden ${tab.visit}`; // Not even its address is known: each look is another page.
  return tab.status === 'people' ? `${tab.url} ${tab.sighting.message ?? ''}` : (tab.url ?? '');
}
