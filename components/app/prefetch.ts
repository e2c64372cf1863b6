import type { QueryClient } from '@tanstack/react-query';
import { openCache } from '../../utils/lookup/lead-cache';
import { selectProspects } from '../../utils/lookup/select-prospects';
import { cachedAnswerQuery } from '../../utils/lookup/use-prospect';
import type { FollowedTab } from '../../utils/page/use-tab';
import { settingsQuery } from '../../utils/settings/use-settings';
import { connectionQuery } from '../../utils/team/use-connection';

/**
 * Reads what a page will ask first: the connection and, once the tab shows somebody, what is remembered of them.
 * Resolves when all of it can be drawn at once.
 */
export async function prefetchPanelData(client: QueryClient, followed?: FollowedTab): Promise<void> {
  const reading = Promise.all([
    client.ensureQueryData(connectionQuery),
    client.ensureQueryData(settingsQuery),
  ]);
  if (!followed) return void (await reading);
  openCache().catch(() => {}); // Whoever asks it later hears what is wrong.
  const [[connection, settings], tab] = await Promise.all([reading, followed.firstSeen]);
  if (!connection || tab.status !== 'people') return;
  const [person] = selectProspects(tab.sighting, connection.me, settings.values.ownAddresses);
  if (person) await client.prefetchQuery(cachedAnswerQuery(connection, person.keys));
}
