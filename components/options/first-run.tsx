import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { openSidebar } from '../../utils/browser/open-page';
import { requestInPanel } from '../../utils/browser/panel-request';
import { useOpenPanelText } from '../../utils/browser/use-open-panel-text';
import { text } from '../../utils/i18n/text';
import { firstLeads } from '../../utils/lookup/first-leads';
import { useToday } from '../../utils/lookup/use-today';
import { useConnection, useOptionalConnection } from '../../utils/team/connection-context';
import { ListedLeadRow } from '../ui/listed-lead-row';
import { ConnectForm } from './connect-form';
import { ManagedByIt } from './managed-by-it';
import { SiteList } from './site-list';

const maxLeads = 3;

/** Three steps to the first card, on one page. Each step opens when the one before is done. */
export function FirstRun({ managedAddress }: { managedAddress: string | undefined }) {
  const connection = useOptionalConnection();
  return (
    <ol className="grid gap-3">
      <Step number={1} title={text('step_connect')} isDone={connection !== null}>
        {connection ? (
          <p className="text-ink-2">
            {text('connected_to', connection.me.team.name)} · {connection.me.rep.name}
          </p>
        ) : (
          <>
            <ManagedByIt isManaged={managedAddress !== undefined} />
            <ConnectForm key={managedAddress} address={managedAddress} />
          </>
        )}
      </Step>
      <Step number={2} title={text('step_sites')} isDone={connection !== null}>
        {connection ? <SiteList /> : <p className="text-ink-3">{text('step_sites_text')}</p>}
      </Step>
      <Step number={3} title={text('step_card')}>
        {connection ? <FirstCard /> : <p className="text-ink-3">{text('step_card_text')}</p>}
      </Step>
      {connection && (
        <li>
          <button type="button" className="link" onClick={() => location.reload()}>
            {text('step_all_options')}
          </button>
        </li>
      )}
    </ol>
  );
}

function Step({
  number,
  title,
  isDone = false,
  children,
}: {
  number: number;
  title: string;
  isDone?: boolean;
  children: ReactNode;
}) {
  return (
    <li className="flex gap-3 rounded-xl border border-line bg-card p-4 wide:p-5">
      <span
        aria-hidden="true"
        className={`grid size-6 shrink-0 place-items-center rounded-full font-semibold text-small ${isDone ? 'filled' : 'bg-track text-ink-2'}`}
      >
        {isDone ? <Check className="size-3.5" /> : number}
      </span>
      <div className="grid min-w-0 flex-1 gap-3">
        <h2 className="mt-0.5 font-semibold text-heading">{title}</h2>
        {children}
      </div>
    </li>
  );
}

/** The leads to contact first. One click opens the sidebar with that card. */
function FirstCard() {
  const connection = useConnection();
  const openPanel = useOpenPanelText();
  const { today } = useToday();
  const leads = firstLeads(today, maxLeads);
  return (
    <>
      <p className="text-ink-2">{text('step_card_open')}</p>
      <button type="button" className="push-on justify-self-start" onClick={() => void openSidebar()}>
        {openPanel}
      </button>
      {/* Below the button, which would move away from under the pointer once they are loaded. */}
      {leads.length > 0 && <p className="text-ink-2">{text('step_card_bets')}</p>}
      <ul className="-mx-2 grid gap-0.5 empty:hidden">
        {leads.map((lead) => (
          <ListedLeadRow
            key={lead.lead}
            lead={lead}
            onOpen={() => {
              void openSidebar(); // Must come first, while the user activation lasts.
              void requestInPanel({ lead: lead.lead, name: lead.name, connection: connection.id });
            }}
          />
        ))}
      </ul>
    </>
  );
}
