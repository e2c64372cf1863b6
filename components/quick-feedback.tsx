import { PanelRightOpen } from 'lucide-react';
import { openSidebar } from '../utils/browser/open-page';
import type { Connection } from '../utils/connection/connection-store';
import type { SeenPerson } from '../utils/contract/sighting';
import { useConnection } from '../utils/hooks/use-connection';
import { useDelivery } from '../utils/hooks/use-delivery';
import { useFeedback } from '../utils/hooks/use-feedback';
import { useProspect } from '../utils/hooks/use-prospect';
import { type FollowedTab, useTab } from '../utils/hooks/use-tab';
import { prospectsOf } from '../utils/prospects-of';
import type { TabState } from '../utils/tab/follow-tab';
import { NotConnected } from './not-connected';
import { SeenName } from './seen-name';
import { TellMarketing } from './tell-marketing';

/** The popup: the current page's prospect, the score, the three buttons. */
export function QuickFeedback({ followed }: { followed: FollowedTab }) {
  const tab = useTab(followed);
  const connection = useConnection();
  useDelivery(connection);
  return (
    <main className="grid w-[340px] gap-3.5 p-3.5">
      {connection === null && <NotConnected />}
      {connection && <PopupBody connection={connection} tab={tab} />}
      <button
        type="button"
        className="link flex items-center gap-1.5 justify-self-start"
        onClick={() => void openSidebar().then(() => window.close())}
      >
        <PanelRightOpen className="size-4" aria-hidden="true" />
        Open the sidebar
      </button>
    </main>
  );
}

function PopupBody({ connection, tab }: { connection: Connection; tab: TabState }) {
  if (tab.status === 'looking') return <p className="text-ink-3">Looking at the page…</p>;
  if (tab.status === 'hidden') return <p>Passback may not read this page. Its sidebar can be allowed to.</p>;
  if (tab.status === 'unreadable')
    return <p>This page can’t be read yet. Reload it, or use the sidebar’s box.</p>;
  const people = tab.status === 'people' ? prospectsOf(tab.sighting, connection.me) : [];
  const [person, another] = people;
  if (!person) return <p>Nobody to show on this page.</p>;
  if (another) return <p>Several people are in this mail. Choose one in the sidebar.</p>;
  return <PopupProspect connection={connection} person={person} />;
}

function PopupProspect({ connection, person }: { connection: Connection; person: SeenPerson }) {
  const view = useProspect(connection, person.keys);
  const lead = view.status === 'answered' && view.answer.status === 'found' ? view.answer.lead : undefined;
  if (lead) return <PopupLead connection={connection} lead={lead} />;
  return (
    <>
      <SeenName person={person} />
      <p role="status">{statusWords(view)}</p>
    </>
  );
}

function PopupLead({
  connection,
  lead,
}: {
  connection: Connection;
  lead: Parameters<typeof TellMarketing>[0]['lead'] & {
    title?: string;
    company?: string;
    doNotContact: boolean;
    score: { total: number; threshold: number; grade: { fit: string; engagement: number } };
  };
}) {
  const feedback = useFeedback(connection, { lead: lead.id, name: lead.name });
  const { total, threshold, grade } = lead.score;
  return (
    <>
      <section className="grid grid-cols-[1fr_auto] items-center gap-3">
        <div>
          <h1 className="font-semibold text-name tracking-tight">{lead.name}</h1>
          <p className="text-ink-2">{[lead.title, lead.company].filter(Boolean).join(' · ')}</p>
          {lead.doNotContact && <p className="font-semibold text-warm">Do not contact this person.</p>}
        </div>
        <p className="text-right">
          <span className="sr-only">Score </span>
          <span className="font-semibold text-[28px] leading-none tracking-tight">{total}</span>
          <span className="block text-ink-3 text-small">
            {grade.fit}
            {grade.engagement} · bar {threshold}
          </span>
        </p>
      </section>
      <TellMarketing
        lead={lead}
        me={connection.me}
        feedback={feedback}
        isPaused={connection.paused !== undefined}
      />
    </>
  );
}

function statusWords(view: ReturnType<typeof useProspect>): string {
  if (view.status === 'asking') return 'Asking your team’s endpoint…';
  if (view.status !== 'answered') return view.why;
  return view.answer.status === 'perhaps'
    ? 'Perhaps marketing knows them. Say so in the sidebar.'
    : 'Not in marketing’s records.';
}
