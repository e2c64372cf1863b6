import type { Deps } from '../../../platform/deps';
import { suggestBy } from './next-content';
import { readCatalogue } from './read-catalogue';

const validForMs = 60_000;

/**
 * Suggests what to send next, from a catalogue that is reread at most once a minute per team. Meanwhile the
 * previous one is used, so only a team's first lookup waits.
 */
export function catalogueCache({ store, now }: Deps) {
  const read = async (team: string) => suggestBy(await store.inTeam(team, (tx) => readCatalogue(tx)));
  const cache = new Map<string, { at: number; suggest: ReturnType<typeof read> }>();
  return (team: string): ReturnType<typeof read> => {
    const at = now().getTime();
    const kept = cache.get(team);
    if (kept && at - kept.at < validForMs) return kept.suggest;
    const fresh = read(team);
    const serving = kept?.suggest ?? fresh;
    cache.set(team, { at, suggest: serving });
    fresh.then(
      () => cache.set(team, { at, suggest: fresh }),
      () => cache.delete(team), // The next lookup waits for it and reports the error.
    );
    return serving;
  };
}
