import { and, eq } from 'drizzle-orm';
import { type LeadDefinition, leadDefinition } from '../../utils/contract/lead-definition';
import type { Transaction } from '../store/store';
import { definitions, teamSettings } from '../store/tables/team-tables';

/** The lead definition that the team's scores are measured by now. */
export async function currentDefinition(tx: Transaction, team: string): Promise<LeadDefinition> {
  const [row] = await tx
    .select({ body: definitions.body })
    .from(teamSettings)
    .innerJoin(
      definitions,
      and(eq(definitions.team, teamSettings.team), eq(definitions.version, teamSettings.definition)),
    )
    .where(eq(teamSettings.team, team));
  return leadDefinition.parse(row?.body);
}
