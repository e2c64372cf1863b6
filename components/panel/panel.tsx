import { useState } from 'react';
import { useDelivery } from '../../utils/background/use-delivery';
import type { Lead } from '../../utils/contract/rep/lead';
import { type FollowedTab, useTab } from '../../utils/page/use-tab';
import { ConnectionProvider } from '../../utils/team/connection-context';
import { useStoredConnection } from '../../utils/team/use-stored-connection';
import { LeadAnnouncer } from '../card/lead-announcer';
import { RecentClick } from '../feedback/recent-click';
import { usePreservedFocus } from '../ui/use-preserved-focus';
import { NotConnected } from './not-connected';
import { TabView } from './tab-view';
import { TopBar } from './top-bar';

/** The side panel, which follows the active tab. */
export function Panel({ followed }: { followed: FollowedTab }) {
  const tab = useTab(followed);
  const connection = useStoredConnection();
  const [shown, setShown] = useState<Lead>();
  const main = usePreservedFocus();
  useDelivery(connection);
  const url = 'url' in tab ? tab.url : undefined;
  return (
    <div className="flex min-h-screen flex-col">
      <TopBar url={connection ? url : undefined} />
      <main ref={main} tabIndex={-1} className="flex flex-1 flex-col gap-4.5 px-3.5 pt-2 outline-none">
        <LeadAnnouncer lead={shown} />
        {connection === null && <NotConnected />}
        {connection && (
          // The key resets choices, notes and clicks, so that none carry over to another connection.
          <ConnectionProvider key={connection.id} value={connection}>
            <RecentClick exceptLead={shown?.id} />
            <TabView tab={tab} onShown={setShown} />
          </ConnectionProvider>
        )}
      </main>
    </div>
  );
}
