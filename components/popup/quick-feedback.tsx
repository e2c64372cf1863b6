import { PanelRightOpen } from 'lucide-react';
import { useDelivery } from '../../utils/background/use-delivery';
import { openSidebar } from '../../utils/browser/open-page';
import { useOpenPanelText } from '../../utils/browser/use-open-panel-text';
import { type FollowedTab, useTab } from '../../utils/page/use-tab';
import { ConnectionProvider } from '../../utils/team/connection-context';
import { useStoredConnection } from '../../utils/team/use-stored-connection';
import { NotConnected } from '../panel/not-connected';
import { usePreservedFocus } from '../ui/use-preserved-focus';
import { PopupTab } from './popup-tab';

/** The popup: the page's prospect, the score and the three buttons. */
export function QuickFeedback({ followed }: { followed: FollowedTab }) {
  const tab = useTab(followed);
  const connection = useStoredConnection();
  const main = usePreservedFocus();
  const openPanel = useOpenPanelText();
  useDelivery(connection);
  return (
    <main ref={main} tabIndex={-1} className="grid w-[360px] max-w-full gap-3.5 p-3.5 outline-none">
      {connection === null && <NotConnected />}
      {connection && (
        <ConnectionProvider key={connection.id} value={connection}>
          <PopupTab tab={tab} />
        </ConnectionProvider>
      )}
      <button
        type="button"
        className="link flex items-center gap-1.5 justify-self-start"
        onClick={() => void openSidebar().then(() => window.close())}
      >
        <PanelRightOpen className="size-4 rtl:-scale-x-100" aria-hidden="true" />
        {openPanel}
      </button>
    </main>
  );
}
