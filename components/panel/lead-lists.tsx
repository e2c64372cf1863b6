import { useState } from 'react';
import type { LeadView, ListedLead } from '../../utils/contract/rep/lead-list';
import { snoozeEndedText } from '../../utils/i18n/snooze-ended-text';
import { type MessageKey, text } from '../../utils/i18n/text';
import { useLeadList } from '../../utils/lookup/use-lead-list';
import { useConnection } from '../../utils/team/connection-context';
import { ErrorText } from '../ui/error-text';
import { ListedLeadRow } from '../ui/listed-lead-row';

const views: { view: LeadView; title: MessageKey; empty: MessageKey }[] = [
  { view: 'best', title: 'list_best', empty: 'list_best_none' },
  { view: 'undecided', title: 'list_undecided', empty: 'list_undecided_none' },
  { view: 'returned', title: 'list_returned', empty: 'list_returned_none' },
  { view: 'watched', title: 'list_watched', empty: 'list_watched_none' },
];

/** The rep's lead lists, one at a time: best bets, undecided, returned, watched. */
export function LeadLists({ onOpen }: { onOpen: (lead: ListedLead) => void }) {
  const connection = useConnection();
  const [chosen, setChosen] = useState<LeadView>('best');
  const { result, hide, unhide, problem } = useLeadList(chosen);
  const [hidden, setHidden] = useState<ListedLead>();
  const shown = views.find(({ view }) => view === chosen);
  return (
    <section aria-label={text('lists_title')}>
      <fieldset className="mb-2 flex flex-wrap gap-1">
        <legend className="sr-only">{text('lists_title')}</legend>
        {views.map(({ view, title }) => (
          <button
            key={view}
            type="button"
            aria-pressed={view === chosen}
            className={`min-h-7 rounded-lg px-2 text-small ${view === chosen ? 'bg-track font-semibold forced-colors:outline' : 'text-ink-2 hover:bg-hover'}`}
            onClick={() => {
              setChosen(view);
              setHidden(undefined);
            }}
          >
            {text(title)}
          </button>
        ))}
      </fieldset>
      {hidden && (
        <p role="status" className="mb-2 flex items-center gap-2 rounded-lg bg-accent-soft px-3 py-1.5">
          <span className="min-w-0 flex-1">{text('hidden', hidden.name)}</span>
          <button
            type="button"
            className="link"
            onClick={() => {
              unhide(hidden.lead);
              setHidden(undefined);
            }}
          >
            {text('undo')}
          </button>
        </p>
      )}
      <ErrorText>{problem}</ErrorText>
      {result && result.status !== 'ok' && (
        <p role="status" className="text-ink-2">
          {result.why}
        </p>
      )}
      {result?.status === 'ok' && result.value.leads.length === 0 && shown && (
        <p className="text-ink-3">{text(shown.empty)}</p>
      )}
      {result?.status === 'ok' && (
        <ul className="-mx-2 grid gap-0.5">
          {result.value.leads.map((lead) => (
            <ListedLeadRow
              key={lead.lead}
              lead={lead}
              note={
                lead.endedSnooze &&
                `${text('snooze_ended')} ${snoozeEndedText(lead.endedSnooze, connection.me)}`
              }
              onOpen={() => onOpen(lead)}
              onHide={
                chosen === 'best'
                  ? () => {
                      hide(lead.lead);
                      setHidden(lead);
                    }
                  : undefined
              }
            />
          ))}
        </ul>
      )}
    </section>
  );
}
