import { useState } from 'react';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { text } from '../../utils/i18n/text';
import { prospectKey } from '../../utils/identity/prospect-key';
import { selectProspects } from '../../utils/lookup/select-prospects';
import { tabLocation } from '../../utils/page/tab-location';
import type { TabState } from '../../utils/page/tab-state';
import { useSettings } from '../../utils/settings/use-settings';
import { useConnection } from '../../utils/team/connection-context';
import { PeopleChoice } from '../panel/people-choice';
import { PopupProspect } from './popup-prospect';

/** Chooses who the popup is about: the person on the page or, if there are several, the one the rep picks. */
export function PopupTab({ tab }: { tab: TabState }) {
  const connection = useConnection();
  const location = tabLocation(tab);
  const [choice, setChoice] = useState<{ location: string; person: DetectedPerson }>();
  const chosen = choice?.location === location ? choice.person : undefined;
  const ownAddresses = useSettings()?.values.ownAddresses ?? [];
  if (tab.status === 'looking') return <p className="text-ink-3">{text('looking')}</p>;
  if (tab.status === 'hidden') return <p>{text('popup_hidden')}</p>;
  if (tab.status === 'blocked') return <p>{text('blocked_text')}</p>;
  if (tab.status === 'company') return <p>{text('popup_company', tab.company)}</p>;
  if (tab.status === 'unreadable') return <p>{text('popup_unreadable')}</p>;
  const people = tab.status === 'people' ? selectProspects(tab.sighting, connection.me, ownAddresses) : [];
  const [only, second] = people;
  const person = chosen ?? (second ? undefined : only);
  if (person) return <PopupProspect key={prospectKey(person.keys)} person={person} />;
  if (second) return <PeopleChoice people={people} onChoose={(person) => setChoice({ location, person })} />;
  return <p>{text('popup_no_prospect')}</p>;
}
