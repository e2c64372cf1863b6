import type { QueryClient } from '@tanstack/react-query';
import { openCache } from '../../utils/lookup/cache-db';
import { selectProspects } from '../../utils/lookup/select-prospects';
import { cachedAnswerQuery } from '../../utils/lookup/use-prospect';
import type { FollowedTab } from '../../utils/page/use-tab';
import { settingsQuery } from '../../utils/settings/use-settings';
import { connectionQuery } from '../../utils/team/use-stored-connection';

/**
 * Prefetches what a page asks for first: the connection and, once the tab shows someone, the cached answer
 * for them. Resolves when everything can be rendered at once.
 */
export async function prefetchPanelData(client: QueryClient, followed?: FollowedTab): Promise<void> {
  const loading = Promise.all([
    client.ensureQueryData(connectionQuery),
    client.ensureQueryData(settingsQuery),
  ]);
  if (!followed) return void (await loading);
  openCache().catch(() => {}); // A later caller gets the error.
  const [[connection, settings], tab] = await Promise.all([loading, followed.firstSeen]);
  if (!connection || tab.status !== 'people') return;
  const [person] = selectProspects(tab.sighting, connection.me, settings.values.ownAddresses);
  if (person) await client.prefetchQuery(cachedAnswerQuery(connection, person.keys));
}
