import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { GradeWorth } from '../../../utils/contract/shared/grade-worth';
import type { LeadDefinition, Traits } from '../../../utils/contract/shared/lead-definition';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { estimateShare } from '../statistics/estimate-share';
import { latestVerdicts } from './definition/latest-verdicts';
import { fitFactors } from './fit-factors';
import { gradeOf } from './score-lead';

/** Older verdicts than this many are left out. */
const maxVerdicts = 10_000;

const verdict = z.object({ score: z.int(), traits: z.custom<Traits>(), isAccepted: z.boolean() });

/**
 * What the grades of a version were worth: by the latest verdict on each lead, and its grade at the time,
 * which follows from its score and traits then. The best grades come first; those without verdicts are left out.
 */
export async function readGradeWorth(tx: TeamTx, definition: LeadDefinition): Promise<GradeWorth[]> {
  const rows = await queryRows(
    tx,
    sql`select v.score_then as score, v.traits_then as traits, v.tone = 'good' as "isAccepted"
      from (${latestVerdicts}) v
      where v.version = ${definition.version} and v.score_then is not null and v.traits_then is not null
      order by v.effective_at desc limit ${maxVerdicts}`,
    verdict,
  );
  const counts = new Map<string, { accepted: number; of: number; grade: ReturnType<typeof gradeOf> }>();
  for (const { score, traits, isAccepted } of rows) {
    const fitPoints = fitFactors(definition, traits).reduce((sum, { points }) => sum + points, 0);
    const grade = gradeOf(definition, { total: score, fitPoints });
    const key = `${grade.fit}${grade.engagement}`;
    const { accepted, of } = counts.get(key) ?? { accepted: 0, of: 0 };
    counts.set(key, { grade, accepted: accepted + (isAccepted ? 1 : 0), of: of + 1 });
  }
  return [...counts]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .flatMap(([, { grade, accepted, of }]) => {
      const share = estimateShare(accepted, of);
      return share ? [{ ...grade, accepted, of, low: share.low, high: share.high }] : [];
    });
}
