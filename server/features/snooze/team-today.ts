import { dayAt } from '../../../utils/contract/shared/day';
import { teamTimeZone } from '../../../utils/contract/shared/team';
import type { TeamTx } from '../../platform/db/store';
import { readPicklists } from '../teams/team-settings';

/** The current date in a team's time zone. */
export async function teamToday(tx: TeamTx, now: Date): Promise<string> {
  const { sla } = await readPicklists(tx);
  return dayAt(now, teamTimeZone(sla));
}
