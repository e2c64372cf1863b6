import { and, desc, eq, sql } from 'drizzle-orm';
import { leads } from '../store/tables/lead-tables';
import type { ListMaker } from './list';
import { newestWord } from './newest-word';

const listed = 50;

/** Given back by this rep, whose last word on them that is, and active again since; newest activity first. */
export const returned: ListMaker = ({ team, rep }) => ({
  where: and(
    eq(leads.doNotContact, false),
    // First by the rep's own feedback: of a team's leads a rep has judged few.
    sql`${leads.id} in (
      select f.lead from feedback f where f.team = ${team} and f.rep = ${rep} and f.kind = 'disposition')`,
    sql`exists (
      select from ${newestWord(team, rep)} w
      where is_given_back((select s.words from team_settings s where s.team = ${team}), w.body)
        and ${leads.lastAt} > w.at)`,
  ),
  order: [desc(leads.lastAt), sql`${leads.id}`],
  considered: listed,
  keep: (scored) => scored,
});
