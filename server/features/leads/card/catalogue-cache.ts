import type { Deps } from '../../../platform/deps';
import { suggestBy } from './next-content';
import { readCatalogue } from './read-catalogue';

const validForMs = 60_000;

/**
 * What to send next, by a catalogue that is read at most once a minute and team. While it is read anew, the one
 * before serves: only a team's first look-up waits for it.
 */
export function catalogueCache({ store, now }: Deps) {
  const read = async (team: string) => suggestBy(await store.inTeam(team, (tx) => readCatalogue(tx, team)));
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
      () => cache.delete(team), // The next look-up waits for it, and says what is wrong.
    );
    return serving;
  };
}
