import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { usePanelRequest } from '../../utils/browser/use-panel-request';
import type { Lead } from '../../utils/contract/rep/lead';
import type { LeadReference } from '../../utils/contract/rep/lead-reference';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { countText, text } from '../../utils/i18n/text';
import { cutText } from '../../utils/identity/cut-text';
import { prospectKey } from '../../utils/identity/prospect-key';
import { parseLookupInput } from '../../utils/lookup/parse-lookup-input';
import { selectProspects } from '../../utils/lookup/select-prospects';
import { tabLocation } from '../../utils/page/tab-location';
import type { TabState } from '../../utils/page/tab-state';
import { useSettings } from '../../utils/settings/use-settings';
import { useConnection } from '../../utils/team/connection-context';
import { CardSkeleton } from '../card/card-skeleton';
import { ErrorText } from '../ui/error-text';
import { Account } from './account';
import { EmptyState } from './empty-state';
import { HiddenTab } from './hidden-tab';
import { NoProspect } from './no-prospect';
import { PeopleChoice } from './people-choice';
import { Prospect } from './prospect';
import { Today } from './today';

/** The person that the rep chose on a page, and the list that they chose them from. */
interface Choice {
  location: string;
  person: DetectedPerson;
  list?: readonly LeadReference[];
}

/** What the panel shows for the active tab. A choice applies only to the page it was made on. */
export function TabView({ tab, onShown }: { tab: TabState; onShown: (lead: Lead | undefined) => void }) {
  const connection = useConnection();
  const location = tabLocation(tab);
  const [choice, setChoice] = useState<Choice>();
  const chosen = choice?.location === location ? choice.person : undefined;
  const ownAddresses = useSettings()?.values.ownAddresses ?? [];
  const people = tab.status === 'people' ? selectProspects(tab.sighting, connection.me, ownAddresses) : [];
  const [only, second] = people;
  const choose = (person: DetectedPerson, list?: readonly LeadReference[]) =>
    setChoice({ location, person, list });
  const open = ({ lead, name, title }: LeadReference, list?: readonly LeadReference[]) =>
    choose({ keys: { lead, name }, title, evidence: 'typed' }, list);
  const next = chosen && nextOf(choice?.list, chosen);
  const [parseError, setParseError] = useState<{ location: string; message: string }>();
  usePanelRequest(tab.status !== 'looking', (requested) => {
    if ('lead' in requested) return requested.connection === connection.id ? open(requested) : undefined;
    const parsed = parseLookupInput(requested.typed);
    if (!('problem' in parsed)) return choose({ keys: parsed, evidence: 'typed' });
    setParseError({
      location,
      message: `${text('quoted', cutText(requested.typed, 80))} ${text(parsed.problem)}`,
    });
  });
  const problem = parseError?.location === location && <ErrorText>{parseError.message}</ErrorText>;
  const person = chosen ?? (second ? undefined : only);
  if (person) {
    return (
      <>
        {problem}
        {chosen && (
          <div className="flex justify-between gap-4">
            <button
              type="button"
              className="link flex shrink-0 items-center gap-1"
              onClick={() => setChoice(undefined)}
            >
              <ArrowLeft className="size-3.5 rtl:-scale-x-100" aria-hidden="true" />
              {second ? countText('back_to_people', people.length) : text('back')}
            </button>
            {next && (
              <button
                type="button"
                className="link flex min-w-0 items-center gap-1"
                onClick={() => open(next, choice?.list)}
              >
                <span className="truncate">{text('next_lead', next.name)}</span>
                <ArrowRight className="size-3.5 shrink-0 rtl:-scale-x-100" aria-hidden="true" />
              </button>
            )}
          </div>
        )}
        <Prospect
          key={prospectKey(person.keys)}
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
        <PeopleChoice people={people} onChoose={choose} />
        <Today onOpen={open} isBelowAnswer />
        <div className="pb-3.5" />
      </>
    );
  }
  if (tab.status === 'looking') return <CardSkeleton label={text('looking')} />;
  return (
    <NoProspect onChoose={choose} onOpen={open}>
      {problem}
      {tab.status === 'hidden' && <HiddenTab />}
      {tab.status === 'company' && <Account company={tab.company} onOpen={open} />}
      {tab.status !== 'hidden' && tab.status !== 'company' && <EmptyState tab={tab} />}
    </NoProspect>
  );
}

/** The lead after the chosen one on the list. It may have left the list by now, by a verdict. */
function nextOf(list: readonly LeadReference[] = [], { keys }: DetectedPerson): LeadReference | undefined {
  const at = list.findIndex(({ lead }) => lead === keys.lead);
  return at < 0 ? undefined : list[at + 1];
}
