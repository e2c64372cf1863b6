import { dayAt } from '../../../utils/contract/shared/day';
import { teamTimeZone } from '../../../utils/contract/shared/team';
import type { Transaction } from '../../platform/db/store';
import { readPicklists } from '../teams/read-picklists';

/** Which day it is where a team works. */
export async function teamToday(tx: Transaction, team: string, now: Date): Promise<string> {
  const { sla } = await readPicklists(tx, team);
  return dayAt(now, teamTimeZone(sla));
}
