import { desc } from 'drizzle-orm';
import type { DefinitionsResponse } from '../../../../utils/contract/console/definitions';
import { leadDefinition } from '../../../../utils/contract/shared/lead-definition';
import { maxScore } from '../../../../utils/contract/shared/max-score';
import type { TeamTx } from '../../../platform/db/store';
import { definitions } from '../../../platform/db/tables/team-tables';
import { currentDefinition } from '../current-definition';
import { readGradeWorth } from '../read-grade-worth';
import { readScoreWorth } from '../read-score-worth';
import { ruleDisputes } from './rule-disputes';

/** All versions, newest first, with the number of disputes against each rule. */
export async function readVersions(tx: TeamTx): Promise<DefinitionsResponse> {
  const rows = await tx.select().from(definitions).orderBy(desc(definitions.version));
  const current = await currentDefinition(tx);
  return {
    current: current.version,
    scoreWorth: await readScoreWorth(tx),
    gradeWorth: await readGradeWorth(tx, current),
    disputes: await ruleDisputes(tx),
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
