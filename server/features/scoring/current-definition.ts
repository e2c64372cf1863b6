import { and, desc, eq, isNotNull, lt } from 'drizzle-orm';
import { type LeadDefinition, leadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { TeamTx } from '../../platform/db/store';
import { definitions, teamSettings } from '../../platform/db/tables/team-tables';

/** The definition that the team's scores currently use. */
export async function currentDefinition(tx: TeamTx): Promise<LeadDefinition> {
  const [row] = await tx
    .select({ body: definitions.body })
    .from(teamSettings)
    .innerJoin(
      definitions,
      and(eq(definitions.team, teamSettings.team), eq(definitions.version, teamSettings.definition)),
    );
  return leadDefinition.parse(row?.body);
}

/** The version that was live before another. */
export async function previousDefinition(tx: TeamTx, version: number): Promise<LeadDefinition | undefined> {
  const [row] = await tx
    .select({ body: definitions.body })
    .from(definitions)
    .where(and(lt(definitions.version, version), isNotNull(definitions.adoptedAt)))
    .orderBy(desc(definitions.version))
    .limit(1);
  return row && leadDefinition.parse(row.body);
}

/** The threshold of the version before, if it differs. */
export async function replacedThreshold(
  tx: TeamTx,
  { version, threshold }: LeadDefinition,
): Promise<number | undefined> {
  const before = (await previousDefinition(tx, version))?.threshold;
  return before === threshold ? undefined : before;
}
