import { sql } from 'drizzle-orm';
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
  receivedAt: z.coerce.date(),
  version: z.int(),
  traits: z.custom<Traits>().nullable(),
});

export type LatestVerdict = z.infer<typeof row>;

/**
 * The latest verdict on each lead, the newest first: when it was given, under which version of the definition, and the
 * lead's traits at the time, if they are known. Options that the team no longer uses are left out.
 */
export function readLatestVerdicts(tx: TeamTx, now: Date, limit: number): Promise<LatestVerdict[]> {
  return queryRows(
    tx,
    sql`with latest as (
        select distinct on (f.lead) f.team, f.lead, f.rep, f.stage, f.disposition, f.effective_at, f.created_at,
          f.received_at, f.given_at, f.traits_then
        from feedback f
        where f.kind = 'disposition' and not f.withdrawn and f.received_at <= ${now.toISOString()}::timestamptz
        order by f.lead, f.effective_at desc, f.received_at desc
      )
      select w.lead, l.name, w.rep, w.disposition, t.tone, w.effective_at as at, w.created_at as "createdAt",
        w.received_at as "receivedAt", d.version, w.traits_then as traits
      from latest w
      join leads l on l.team = w.team and l.id = w.lead
      cross join lateral (select ${toneOf(sql`w`)} as tone) t
      join lateral (
        -- The version that was live then. The first has no time of adoption.
        select d.version from definitions d where d.team = w.team
          and (d.version = 1 or d.adopted_at <= w.given_at)
        order by d.version desc limit 1
      ) d on true
      where t.tone is not null order by w.effective_at desc, w.received_at desc limit ${limit}`,
    row,
  );
}
