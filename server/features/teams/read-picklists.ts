import type { TeamTx } from '../../platform/db/store';
import { teamSettings } from '../../platform/db/tables/team-tables';

/** A team's picklists and SLA. */
export async function readPicklists(tx: TeamTx) {
  const [settings] = await tx.select({ picklists: teamSettings.picklists }).from(teamSettings);
  if (!settings) throw new Error(`Team ${tx.team} has no settings`);
  return settings.picklists;
}
