import { eq } from 'drizzle-orm';
import { type LeadDefinition, leadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { Store } from '../../platform/db/store';
import { definitions } from '../../platform/db/tables/team-tables';

/** Reads each version of a team's definition only once, because a version never changes. */
export function createDefinitionCache(store: Store) {
  const cache = new Map<string, Promise<LeadDefinition>>();
  return (team: string, version: number): Promise<LeadDefinition> => {
    const key = `${team} ${version}`;
    const cached = cache.get(key);
    if (cached) return cached;
    const pending = store.inTeam(team, async (tx) => {
      const [row] = await tx.select().from(definitions).where(eq(definitions.version, version));
      if (!row) throw new Error(`There is no version ${version} of the lead definition`);
      return leadDefinition.parse(row.body);
    });
    cache.set(key, pending);
    pending.catch(() => cache.delete(key)); // A failed read is repeated the next time.
    return pending;
  };
}
