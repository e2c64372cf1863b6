import { and, desc, eq, sql } from 'drizzle-orm';
import type { DefinitionsResponse } from '../../../../utils/contract/console/definitions';
import { leadDefinition } from '../../../../utils/contract/shared/lead-definition';
import { maxScore } from '../../../../utils/contract/shared/max-score';
import type { TeamTx } from '../../../platform/db/store';
import { feedback } from '../../../platform/db/tables/feedback-tables';
import { definitions } from '../../../platform/db/tables/team-tables';
import { currentDefinition } from '../current-definition';
import { readScoreWorth } from '../read-score-worth';

/** All versions, newest first, with the number of disputes against each rule. */
export async function readVersions(tx: TeamTx): Promise<DefinitionsResponse> {
  const rows = await tx.select().from(definitions).orderBy(desc(definitions.version));
  const { version: current } = await currentDefinition(tx);
  return {
    current,
    scoreWorth: await readScoreWorth(tx),
    disputes: await disputesByRule(tx),
    versions: rows.map(({ body, state, signatures, createdAt, adoptedAt, done, total }) => ({
      definition: leadDefinition.parse(body),
      maximum: maxScore(body),
      state,
      signatures,
      createdAt: createdAt.toISOString(),
      adoptedAt: adoptedAt?.toISOString(),
      progress: state === 'computing' ? { done, total } : undefined,
    })),
  };
}

/** A factor's ID is `fit.<rule>` or `<group>.<rule>.<content>`; its first two parts identify the rule. */
async function disputesByRule(tx: TeamTx): Promise<Record<string, number>> {
  const rule = sql<string>`substring(${feedback.body}->>'factor' from '^[^.]+\\.[^.]+')`;
  const rows = await tx
    .select({ rule, n: sql<number>`count(*)::integer` })
    .from(feedback)
    .where(and(eq(feedback.kind, 'factor'), eq(feedback.withdrawn, false)))
    .groupBy(rule);
  return Object.fromEntries(rows.filter(({ rule }) => rule).map(({ rule, n }) => [rule, n]));
}
