import { sql } from 'drizzle-orm';
import type { Sla } from '../../../utils/contract/shared/team';
import type { TeamTx } from '../../platform/db/store';
import { teamSettings } from '../../platform/db/tables/team-tables';

/** A team's picklists and SLA. */
export async function readPicklists(tx: TeamTx) {
  const [settings] = await tx.select({ picklists: teamSettings.picklists }).from(teamSettings);
  if (!settings) throw new Error(`Team ${tx.team} has no settings`);
  return settings.picklists;
}

/** Changes a team's SLA, for open deadlines as well. */
export async function setSla(tx: TeamTx, sla: Sla): Promise<void> {
  await tx.update(teamSettings).set({
    picklists: sql`jsonb_set(${teamSettings.picklists}, '{sla}', ${JSON.stringify(sla)}::jsonb)`,
  });
}
