import { sql } from 'drizzle-orm';
import type { Store } from '../../platform/db/store';
import { definitions, teamSettings, teams } from '../../platform/db/tables/team-tables';
import { customAlphabet } from '../../platform/random-text';
import { defaultDefinition } from '../scoring/default-definition';
import { defaultPicklists } from './default-picklists';

const createTeamId = customAlphabet('abcdefghijkmnpqrstuvwxyz23456789');

/**
 * Creates a team with the default definition and picklists.
 * @returns its ID.
 */
export async function createTeam(
  store: Store,
  { name, ownDomains = [] }: { name: string; ownDomains?: string[] },
): Promise<string> {
  const id = createTeamId(10);
  await store.inTeam(id, async (tx) => {
    await tx.insert(teams).values({ id });
    await tx.insert(definitions).values({
      team: id,
      version: defaultDefinition.version,
      body: defaultDefinition,
      adoptedAt: sql`now()`,
    });
    await tx.insert(teamSettings).values({
      team: id,
      name,
      ownDomains,
      picklists: defaultPicklists,
      definition: defaultDefinition.version,
    });
  });
  return id;
}
