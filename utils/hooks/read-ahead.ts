import type { QueryClient } from '@tanstack/react-query';
import { openCache } from '../cache/lead-cache';
import { prospectsOf } from '../prospects-of';
import { connectionQuery } from './use-connection';
import { rememberedQuery } from './use-prospect';
import type { FollowedTab } from './use-tab';

/** Begins to read what a page will ask first while React is still at its first paint. */
export function readAhead(client: QueryClient, followed?: FollowedTab): void {
  void client.prefetchQuery(connectionQuery);
  if (!followed) return;
  openCache().catch(() => {}); // Whoever asks it later hears what is wrong.
  followed.subscribe(async () => {
    const tab = followed.get();
    const connection = tab.status === 'people' && (await client.ensureQueryData(connectionQuery));
    if (!connection) return;
    const [person] = prospectsOf(tab.sighting, connection.me);
    if (person) void client.prefetchQuery(rememberedQuery(connection, person.keys));
  });
}
