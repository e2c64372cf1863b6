import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Traits } from '../../../../utils/contract/shared/lead-definition';
import { disposition } from '../../../../utils/contract/shared/team';
import { queryRows } from '../../../platform/db/query-rows';
import type { TeamTx } from '../../../platform/db/store';
import { toneOf } from '../../feedback/tone-of';

const row = z.object({
  lead: z.uuid(),
  name: z.string(),
  rep: z.uuid(),
  disposition: z.string(),
  tone: disposition.shape.tone,
  at: z.coerce.date(),
  createdAt: z.coerce.date(),
  givenAt: z.coerce.date(),
  version: z.int(),
  traits: z.custom<Traits>().nullable(),
});

export type LatestVerdict = z.infer<typeof row>;

/**
 * A query for the latest verdict on each lead: who gave it and when, its tone, the lead's score and traits at the time,
 * and the version of the definition that was live. Options that the team no longer uses are left out.
 */
export const latestVerdicts: SQL = sql`
  select w.team, w.lead, w.rep, w.disposition, t.tone, w.score_then, w.traits_then, w.effective_at, w.created_at, w.received_at,
    w.given_at, d.version
  from (
    select distinct on (f.lead) f.team, f.lead, f.rep, f.stage, f.disposition, f.score_then, f.traits_then,
      f.effective_at, f.created_at, f.received_at, f.given_at
    from feedback f where f.kind = 'disposition' and not f.withdrawn
    order by f.lead, f.effective_at desc, f.received_at desc
  ) w
  cross join lateral (select ${toneOf(sql`w`)} as tone) t
  join lateral (
    -- No verdict is older than the first version, whatever a clock says.
    select d.version from definitions d where d.team = w.team and (d.version = 1 or d.adopted_at <= w.given_at)
    order by d.version desc limit 1
  ) d on true
  where t.tone is not null`;

/** The latest verdicts, the newest first. */
export function readLatestVerdicts(tx: TeamTx, limit: number): Promise<LatestVerdict[]> {
  return queryRows(
    tx,
    sql`select v.lead, l.name, v.rep, v.disposition, v.tone, v.effective_at as at, v.created_at as "createdAt",
        v.given_at as "givenAt", v.version, v.traits_then as traits
      from (${latestVerdicts}) v join leads l on l.team = v.team and l.id = v.lead
      order by v.effective_at desc, v.received_at desc limit ${limit}`,
    row,
  );
}
