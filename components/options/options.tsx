import { useRef } from 'react';
import { useDelivery } from '../../utils/background/use-delivery';
import { text } from '../../utils/i18n/text';
import { useSettings } from '../../utils/settings/use-settings';
import { useSites } from '../../utils/settings/use-sites';
import { ConnectionProvider } from '../../utils/team/connection-context';
import { useStoredConnection } from '../../utils/team/use-stored-connection';
import { BrandMark } from '../ui/brand-mark';
import { AppearanceCard } from './appearance-card';
import { ConnectionCard } from './connection-card';
import { DataCard, OtherConnectionCard } from './data-card';
import { FirstRun } from './first-run';
import { NeverCard } from './never-card';
import { NotificationsCard } from './notifications-card';
import { OptionsNav } from './options-nav';
import { PrivacyCard } from './privacy-card';
import { ShortcutsCard } from './shortcuts-card';
import { SitesCard } from './site-list';
import { StatusStrip } from './status-strip';

/**
 * The options page. Without a connection, and until the rep leaves the page, it shows three steps to the
 * first card.
 */
export function Options() {
  const connection = useStoredConnection();
  const settings = useSettings();
  const { sites } = useSites();
  const wasDisconnected = useRef(false);
  useDelivery(connection);
  // The sites, too: a list that came later would push down what a rep is about to click.
  if (connection === undefined || !settings || !sites) return null;
  wasDisconnected.current ||= connection === null;
  const isFirstRun = wasDisconnected.current;
  const title = (
    <h1 className="flex items-center gap-2 font-semibold text-name tracking-tight">
      <BrandMark />
      {text('options_title')}
    </h1>
  );
  return (
    <ConnectionProvider value={connection}>
      {isFirstRun ? (
        <main className="mx-auto grid max-w-[640px] gap-5 p-4 pb-16 wide:p-6 wide:pb-16">
          {title}
          <FirstRun managedAddress={settings.managed.endpoint} />
          <OtherConnectionCard />
        </main>
      ) : (
        <div className="mx-auto grid max-w-[640px] gap-5 p-4 pb-16 page:max-w-[900px] page:grid-cols-[180px_minmax(0,640px)] page:justify-center page:gap-10 wide:p-6 wide:pb-16">
          <header className="grid gap-5 page:sticky page:top-6 page:self-start">
            {title}
            <OptionsNav />
          </header>
          <main className="grid min-w-0 gap-5">
            <StatusStrip />
            <ConnectionCard managed={settings.managed} />
            <SitesCard />
            <NeverCard settings={settings} />
            <PrivacyCard settings={settings} />
            <NotificationsCard settings={settings} />
            <AppearanceCard settings={settings} />
            <DataCard />
            <ShortcutsCard />
          </main>
        </div>
      )}
    </ConnectionProvider>
  );
}
