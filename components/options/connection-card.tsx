import { useState } from 'react';
import { openSidebar } from '../../utils/browser/open-page';
import { useOpenPanelText } from '../../utils/browser/use-open-panel-text';
import { useConnecting } from '../../utils/connecting/use-connecting';
import { useOutbox } from '../../utils/feedback/use-feedback';
import { shortAddress } from '../../utils/i18n/address';
import { text } from '../../utils/i18n/text';
import type { ManagedSettings } from '../../utils/settings/settings';
import { useConnection } from '../../utils/team/connection-context';
import { ConnectForm } from './connect-form';
import { DisconnectDialog } from './disconnect-dialog';
import { ManagedByIt } from './managed-by-it';
import { OptionsCard } from './options-card';

/** The connection to the team: open the panel, test it, disconnect or, while it is paused, enter another code. */
export function ConnectionCard({ managed }: { managed: ManagedSettings }) {
  const connection = useConnection();
  const { testing, disconnecting } = useConnecting();
  const { unsent } = useOutbox();
  const openPanel = useOpenPanelText();
  const [isLeaving, setLeaving] = useState(false);
  const { team, rep } = connection.me;
  const isTestCurrent = testing.variables?.token === connection.token && !connection.paused;
  const disconnect = () => (unsent.length > 0 ? setLeaving(true) : disconnecting.mutate());
  return (
    <OptionsCard
      id="connection"
      title={connection.paused ? team.name : text('connected_to', team.name)}
      hint={[rep.name, rep.email, connection.url].filter(Boolean).join(' · ')}
    >
      <ManagedByIt isManaged={managed.endpoint !== undefined} />
      {connection.paused && (
        <p role="alert" className="rounded-lg bg-warm-soft px-3 py-2">
          <b className="font-semibold text-warm">{text('paused')}</b> {connection.paused}
        </p>
      )}
      {connection.paused && <ConnectForm address={connection.isCompanySignIn ? connection.url : undefined} />}
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className={connection.paused ? 'push min-h-9' : 'push-on'}
          onClick={() => void openSidebar()}
        >
          {openPanel}
        </button>
        <button
          type="button"
          className="push min-h-9"
          aria-disabled={testing.isPending}
          onClick={() => {
            if (!testing.isPending) testing.mutate(connection);
          }}
        >
          {text(testing.isPending ? 'testing' : 'test_connection')}
        </button>
        <button type="button" className="push min-h-9 text-bad" onClick={disconnect}>
          {text('disconnect')}
        </button>
      </div>
      <p role="status" className="text-accent empty:hidden">
        {isTestCurrent && testing.isSuccess && text('test_works')}
      </p>
      <p role="alert" className="text-bad empty:hidden">
        {(isTestCurrent ? testing.error : undefined)?.message ?? disconnecting.error?.message}
      </p>
      <DisconnectDialog
        isOpen={isLeaving}
        team={`${team.name} (${shortAddress(connection.url)})`}
        unsent={unsent}
        onDisconnect={() => disconnecting.mutate()}
        onClose={() => setLeaving(false)}
      />
    </OptionsCard>
  );
}
