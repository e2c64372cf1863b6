import { cachePerTeam } from '../../../platform/cache-per-team';
import type { Deps } from '../../../platform/deps';
import { createSuggester } from './next-content';
import { readCatalogue } from './read-catalogue';

const validForMs = 60_000;

/** Suggests what to send next, from a catalogue that is reread at most once a minute per team. */
export function createCatalogueCache({ store, now }: Deps) {
  const read = async (team: string) => createSuggester(await store.inTeam(team, (tx) => readCatalogue(tx)));
  return cachePerTeam(read, { now, validForMs });
}
