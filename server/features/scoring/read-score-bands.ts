import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ScoreBand } from '../../../utils/contract/shared/score-band';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { toneOf } from '../feedback/tone-of';
import { scoreBands } from '../statistics/score-bands';

const tally = z.object({ score: z.int(), accepted: z.int(), of: z.int() });

/**
 * What the scores of the current definition were worth: by the latest verdict on each lead, if it was given since that
 * definition is live, and the lead's score at the time.
 */
export async function readScoreBands(tx: TeamTx): Promise<ScoreBand[]> {
  const rows = await queryRows(
    tx,
    sql`with latest as (
        select distinct on (f.lead) f.team, f.stage, f.disposition, f.score_then, f.given_at from feedback f
        where f.kind = 'disposition' and not f.withdrawn
        order by f.lead, f.effective_at desc, f.received_at desc
      ), judged as (
        select w.score_then as score, ${toneOf(sql`w`)} as tone from latest w
        join team_settings s on s.team = w.team join definitions d on d.team = s.team and d.version = s.definition
        where w.score_then is not null and w.given_at >= coalesce(d.adopted_at, '-infinity')
      )
      select score, count(*) filter (where tone = 'good')::integer as accepted, count(*)::integer as of
      from judged where tone is not null group by score`,
    tally,
  );
  return scoreBands(rows);
}
