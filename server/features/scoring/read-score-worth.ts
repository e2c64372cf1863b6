import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ScoreWorth } from '../../../utils/contract/console/definitions';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { scoreBands } from '../statistics/score-bands';
import { brierScore, separation } from '../statistics/score-quality';
import { latestVerdicts } from './definition/latest-verdicts';

const tally = z.object({
  version: z.int(),
  score: z.int(),
  accepted: z.int(),
  of: z.int(),
  reps: z.array(z.uuid()),
});

/** What the scores of each version were worth, the newest first. Versions without verdicts are left out. */
export async function readScoreWorth(tx: TeamTx): Promise<ScoreWorth[]> {
  const rows = await queryRows(
    tx,
    sql`select version, score_then as score, count(*) filter (where tone = 'good')::integer as accepted,
        count(*)::integer as of, jsonb_agg(distinct rep) as reps
      from (${latestVerdicts}) v where score_then is not null group by version, score_then`,
    tally,
  );
  const versions = [...new Set(rows.map(({ version }) => version))].sort((a, b) => b - a);
  return versions.map((version) => {
    const tallies = rows.filter((row) => row.version === version);
    const bands = scoreBands(tallies);
    return {
      version,
      verdicts: tallies.reduce((sum, { of }) => sum + of, 0),
      reps: new Set(tallies.flatMap(({ reps }) => reps)).size,
      bands,
      separation: separation(tallies),
      brier: brierScore(tallies, bands),
    };
  });
}
