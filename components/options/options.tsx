import { useRef } from 'react';
import { useDelivery } from '../../utils/background/use-delivery';
import { text } from '../../utils/i18n/text';
import { useSettings } from '../../utils/settings/use-settings';
import { ConnectionProvider } from '../../utils/team/connection-context';
import { useStoredConnection } from '../../utils/team/use-stored-connection';
import { BrandMark } from '../ui/brand-mark';
import { AppearanceCard } from './appearance-card';
import { ConnectionCard } from './connection-card';
import { DataCard, OtherConnectionCard } from './data-card';
import { FirstRun } from './first-run';
import { NeverCard } from './never-card';
import { NotificationsCard } from './notifications-card';
import { PrivacyCard } from './privacy-card';
import { ShortcutsCard } from './shortcuts-card';
import { SitesCard } from './site-list';

const sections = [
  ['sites', 'sites_title'],
  ['never', 'never_list_title'],
  ['privacy', 'privacy_title'],
  ['notifications', 'notifications_title'],
  ['appearance', 'appearance_title'],
  ['data', 'data_title'],
  ['shortcuts', 'shortcuts_title'],
] as const;

/**
 * The options page. Without a connection, and until the rep leaves the page, it shows three steps to the
 * first card.
 */
export function Options() {
  const connection = useStoredConnection();
  const settings = useSettings();
  const wasDisconnected = useRef(false);
  useDelivery(connection);
  if (connection === undefined || !settings) return null;
  wasDisconnected.current ||= connection === null;
  return (
    <ConnectionProvider value={connection}>
      <main className="mx-auto grid max-w-[620px] gap-5 p-4 pb-16 wide:p-6 wide:pb-16">
        <h1 className="flex items-center gap-2 font-semibold text-name tracking-tight">
          <BrandMark />
          {text('options_title')}
        </h1>
        {wasDisconnected.current ? (
          <>
            <FirstRun />
            <OtherConnectionCard />
          </>
        ) : (
          connection && <ConnectionCard managed={settings.managed} />
        )}
        {connection && !wasDisconnected.current && (
          <>
            <nav aria-label={text('options_parts')}>
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {sections.map(([id, title]) => (
                  <li key={id}>
                    <a className="link inline-flex items-center" href={`#${id}`}>
                      {text(title)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <SitesCard />
          </>
        )}
        {!wasDisconnected.current && (
          <>
            <NeverCard settings={settings} />
            <PrivacyCard settings={settings} />
            <NotificationsCard settings={settings} />
            <AppearanceCard settings={settings} />
            {connection && <DataCard />}
            <ShortcutsCard />
          </>
        )}
      </main>
    </ConnectionProvider>
  );
}
