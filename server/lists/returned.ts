import { and, eq, sql } from 'drizzle-orm';
import { leads } from '../store/tables/lead-tables';
import type { ListMaker } from './list';
import { newestWord } from './newest-word';

const listed = 50;

/**
 * Given back by this rep, whose last word on them that is, and active again since; or woken, where that is the last
 * word of anybody and its day has come. What came back last stands first.
 */
export const returned: ListMaker = ({ team, rep, today }) => {
  const woken = (what: string) => sql`(
    select ${sql.raw(what)} from ${newestWord(team)} w where w.rep = ${rep} and w.body->>'wakeAt' <= ${today})`;
  return {
    where: and(
      eq(leads.doNotContact, false),
      // First by the rep's own feedback: of a team's leads a rep has judged few.
      sql`${leads.id} in (
        select f.lead from feedback f where f.team = ${team} and f.rep = ${rep} and f.kind = 'disposition')`,
      sql`exists (
        select from ${newestWord(team, rep)} w
        where is_given_back((select s.words from team_settings s where s.team = ${team}), w.body)
          and (${leads.lastAt} > w.at or ${woken('true')}))`,
    ),
    woken: woken("w.body || jsonb_build_object('at', w.at)"),
    order: [
      sql`greatest(${leads.lastAt}, ${woken("(w.body->>'wakeAt')::timestamptz")}) desc`,
      sql`${leads.id}`,
    ],
    considered: listed,
    keep: (scored) => scored,
  };
};
