import { and, eq, ne, or } from 'drizzle-orm';
import { type LeadDefinition, leadDefinition } from '../../utils/contract/lead-definition';
import type { Transaction } from '../store/store';
import { definitions, teamSettings } from '../store/tables/team-tables';

/** A version that events count in, and whether the team's scores are measured by it now. */
export interface CountedDefinition {
  definition: LeadDefinition;
  isCurrent: boolean;
}

/** The version that scores are measured by, and the one that is being computed, if there is one: events count in both. */
export async function countedDefinitions(tx: Transaction, team: string): Promise<CountedDefinition[]> {
  const [settings] = await tx
    .select({ current: teamSettings.definition })
    .from(teamSettings)
    .where(eq(teamSettings.team, team));
  const current = settings?.current ?? 0;
  const rows = await tx
    .select({ body: definitions.body, version: definitions.version })
    .from(definitions)
    .where(
      and(
        eq(definitions.team, team),
        or(
          eq(definitions.version, current),
          and(eq(definitions.state, 'computing'), ne(definitions.version, current)),
        ),
      ),
    );
  return rows.map(({ body, version }) => ({
    definition: leadDefinition.parse(body),
    isCurrent: version === current,
  }));
}
