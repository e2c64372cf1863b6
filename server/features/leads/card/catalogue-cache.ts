import type { Deps } from '../../../platform/deps';
import { createSuggester } from './next-content';
import { readCatalogue } from './read-catalogue';

const validForMs = 60_000;

/**
 * Suggests what to send next, from a catalogue that is reread at most once a minute per team. During a reread
 * the previous catalogue is used, so only a team's first lookup waits.
 */
export function createCatalogueCache({ store, now }: Deps) {
  const read = async (team: string) => createSuggester(await store.inTeam(team, (tx) => readCatalogue(tx)));
  const cache = new Map<string, { at: number; suggest: ReturnType<typeof read> }>();
  return (team: string): ReturnType<typeof read> => {
    const at = now().getTime();
    const cached = cache.get(team);
    if (cached && at - cached.at < validForMs) return cached.suggest;
    const pending = read(team);
    const usable = cached?.suggest ?? pending;
    cache.set(team, { at, suggest: usable });
    pending.then(
      () => cache.set(team, { at, suggest: pending }),
      () => cache.delete(team), // The next lookup waits for it and reports the error.
    );
    return usable;
  };
}
