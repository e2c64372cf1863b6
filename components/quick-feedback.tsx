import { PanelRightOpen } from 'lucide-react';
import { openSidebar } from '../utils/browser/open-page';
import { useConnection } from '../utils/hooks/use-connection';
import { useDelivery } from '../utils/hooks/use-delivery';
import { useKeptFocus } from '../utils/hooks/use-kept-focus';
import { useOpenPanelText } from '../utils/hooks/use-panel-form';
import { type FollowedTab, useTab } from '../utils/hooks/use-tab';
import { NotConnected } from './not-connected';
import { PopupTab } from './popup-tab';

/** The popup: the current page's prospect, the score, the three buttons. */
export function QuickFeedback({ followed }: { followed: FollowedTab }) {
  const tab = useTab(followed);
  const connection = useConnection();
  const main = useKeptFocus();
  const openPanel = useOpenPanelText();
  useDelivery(connection);
  return (
    <main ref={main} tabIndex={-1} className="grid w-[360px] max-w-full gap-3.5 p-3.5 outline-none">
      {connection === null && <NotConnected />}
      {connection && <PopupTab key={connection.id} connection={connection} tab={tab} />}
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
