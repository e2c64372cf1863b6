import { and, eq, or, sql } from 'drizzle-orm';
import { type LeadDefinition, leadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { TeamTx } from '../../platform/db/store';
import { definitions, teamSettings } from '../../platform/db/tables/team-tables';

/** A definition version that events count in, and whether it is the team's current one. */
export interface CountedDefinition {
  definition: LeadDefinition;
  isCurrent: boolean;
}

/** The current definition and, if one is being computed, the next one. Events count in both. */
export async function countedDefinitions(tx: TeamTx): Promise<CountedDefinition[]> {
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
    );
  return rows.map(({ body, isCurrent }) => ({ definition: leadDefinition.parse(body), isCurrent }));
}
