import type { Lead } from '../../utils/contract/rep/lead';
import type { SeenPerson } from '../../utils/contract/rep/sighting';
import { useOwnWords } from '../../utils/feedback/use-own-words';
import { text } from '../../utils/i18n/text';
import { type Behind, type ProspectView, useProspect, waitingKey } from '../../utils/lookup/use-prospect';
import type { Connection } from '../../utils/team/connection-store';
import { BehindNotice } from '../card/behind-notice';
import { MendButton } from '../card/mend-button';
import { SeenName } from '../card/seen-name';
import { Woken } from '../card/woken';
import { TellMarketing } from '../feedback/tell-marketing';
import { AskFirst } from '../ui/ask-first';
import { GradeBadge } from '../ui/grade-badge';

/** One person in the popup: the score and the three buttons, or in a line why there are none. */
export function PopupProspect({ connection, person }: { connection: Connection; person: SeenPerson }) {
  const view = useProspect(connection, person);
  if (view.status === 'answered' && view.answer.status === 'found') {
    return <PopupLead connection={connection} found={view.answer.lead} behind={view.behind} at={view.at} />;
  }
  return (
    <>
      <SeenName person={person} />
      {view.status === 'waiting' ? (
        <AskFirst words={text(waitingKey(person))} onAsk={view.ask} />
      ) : (
        <p role="status">{statusWords(view)}</p>
      )}
      {(view.status === 'unreachable' || view.status === 'unauthorized') && (
        <p>
          <MendButton behind={view} look="push" />
        </p>
      )}
    </>
  );
}

function PopupLead({
  connection,
  found,
  behind,
  at,
}: {
  connection: Connection;
  found: Lead;
  behind?: Behind;
  at: Date;
}) {
  const lead = useOwnWords(connection, found);
  const { total, threshold, grade } = lead.score;
  return (
    <>
      {behind && <BehindNotice behind={behind} at={at} />}
      <section className="grid grid-cols-[1fr_auto] items-start gap-3">
        <div className="min-w-0">
          <h1 dir="auto" className="font-semibold text-name tracking-tight">
            {lead.name}
          </h1>
          <p dir="auto" className="text-ink-2">
            {[lead.title, lead.company].filter(Boolean).join(' · ')}
          </p>
          {lead.doNotContact && <p className="font-semibold text-bad">{text('do_not_contact')}</p>}
        </div>
        <div className="grid justify-items-end gap-0.5">
          <p className="flex items-center gap-1.5">
            <GradeBadge grade={grade} />
            <span className="sr-only">{text('score_title')} </span>
            <span className="font-semibold text-popup-score tracking-tight">{total}</span>
          </p>
          <p className="text-ink-3 text-small">{text('popup_bar', threshold)}</p>
        </div>
      </section>
      <Woken lead={lead} me={connection.me} />
      <TellMarketing connection={connection} lead={lead} />
    </>
  );
}

function statusWords(view: ProspectView): string {
  if (view.status === 'asking') return text('asking');
  if (view.status === 'never') return text('never_text');
  if (view.status === 'name-only') return text('name_only_title');
  if (view.status === 'unreachable' || view.status === 'unauthorized') return view.why;
  const isPerhaps = view.status === 'answered' && view.answer.status !== 'unknown';
  return text(isPerhaps ? 'popup_perhaps' : 'unknown_title');
}
