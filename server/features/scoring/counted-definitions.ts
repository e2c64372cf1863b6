import { and, eq, or, sql } from 'drizzle-orm';
import { type LeadDefinition, leadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { Transaction } from '../../platform/db/store';
import { definitions, teamSettings } from '../../platform/db/tables/team-tables';

/** A version that events count in, and whether the team's scores are measured by it now. */
export interface CountedDefinition {
  definition: LeadDefinition;
  isCurrent: boolean;
}

/** The version that scores are measured by, and the one that is being computed, if there is one: events count in both. */
export async function countedDefinitions(tx: Transaction, team: string): Promise<CountedDefinition[]> {
  const rows = await tx
    .select({
      body: definitions.body,
      isCurrent: sql<boolean>`${definitions.version} = ${teamSettings.definition}`,
    })
    .from(teamSettings)
    .innerJoin(
      definitions,
      and(
        eq(definitions.team, teamSettings.team),
        or(eq(definitions.version, teamSettings.definition), eq(definitions.state, 'computing')),
      ),
    )
    .where(eq(teamSettings.team, team));
  return rows.map(({ body, isCurrent }) => ({ definition: leadDefinition.parse(body), isCurrent }));
}
