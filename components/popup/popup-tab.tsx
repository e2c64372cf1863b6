import { useState } from 'react';
import type { LeadReference } from '../../utils/contract/rep/lead-reference';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { text } from '../../utils/i18n/text';
import { prospectKey } from '../../utils/identity/prospect-key';
import { firstLeads } from '../../utils/lookup/first-leads';
import { selectProspects } from '../../utils/lookup/select-prospects';
import { useToday } from '../../utils/lookup/use-today';
import { tabLocation } from '../../utils/page/tab-location';
import type { TabState } from '../../utils/page/tab-state';
import { useSettings } from '../../utils/settings/use-settings';
import { useConnection } from '../../utils/team/connection-context';
import { Account } from '../panel/account';
import { PeopleChoice } from '../panel/people-choice';
import { ListedLeadRow } from '../ui/listed-lead-row';
import { PopupProspect } from './popup-prospect';

/** Chooses who the popup is about: the person on the page or, if there are several, the one the rep picks. */
export function PopupTab({ tab }: { tab: TabState }) {
  const connection = useConnection();
  const location = tabLocation(tab);
  const [choice, setChoice] = useState<{ location: string; person: DetectedPerson }>();
  const chosen = choice?.location === location ? choice.person : undefined;
  const ownAddresses = useSettings()?.values.ownAddresses ?? [];
  const choose = (person: DetectedPerson) => setChoice({ location, person });
  const open = ({ lead, name, title }: LeadReference) =>
    choose({ keys: { lead, name }, title, evidence: 'typed' });
  const people = tab.status === 'people' ? selectProspects(tab.sighting, connection.me, ownAddresses) : [];
  const [only, second] = people;
  const person = chosen ?? (second ? undefined : only);
  if (person) return <PopupProspect key={prospectKey(person.keys)} person={person} onOpen={open} />;
  if (second) return <PeopleChoice people={people} onChoose={choose} />;
  if (tab.status === 'looking') return <p className="text-ink-3">{text('looking')}</p>;
  if (tab.status === 'company') return <Account company={tab.company} onOpen={open} maxListed={3} />;
  return (
    <>
      <p>{text(noProspectKeys[tab.status])}</p>
      <FirstLeads onOpen={open} />
    </>
  );
}

const noProspectKeys = {
  people: 'popup_no_prospect', // None of them is a prospect.
  nobody: 'popup_no_prospect',
  hidden: 'popup_hidden',
  blocked: 'blocked_text',
  unreadable: 'popup_unreadable',
} as const;

/** The first leads that await the rep, so that the popup is of use on every page. */
function FirstLeads({ onOpen }: { onOpen: (lead: LeadReference) => void }) {
  const { today } = useToday();
  return (
    <ul className="-mx-2 grid gap-0.5 empty:hidden">
      {firstLeads(today, 2).map((lead) => (
        <ListedLeadRow key={lead.lead} lead={lead} onOpen={() => onOpen(lead)} />
      ))}
    </ul>
  );
}
