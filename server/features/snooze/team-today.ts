import { dayAt } from '../../../utils/contract/shared/day';
import { teamTimeZone } from '../../../utils/contract/shared/team';
import type { Transaction } from '../../platform/db/store';
import { readPicklists } from '../teams/read-picklists';

/** The current date in a team's time zone. */
export async function teamToday(tx: Transaction, team: string, now: Date): Promise<string> {
  const { sla } = await readPicklists(tx, team);
  return dayAt(now, teamTimeZone(sla));
}
