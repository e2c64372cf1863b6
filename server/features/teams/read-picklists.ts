import { eq } from 'drizzle-orm';
import type { Transaction } from '../../platform/db/store';
import { teamSettings } from '../../platform/db/tables/team-tables';

/** A team's picklists and SLA. */
export async function readPicklists(tx: Transaction, team: string) {
  const [settings] = await tx
    .select({ picklists: teamSettings.picklists })
    .from(teamSettings)
    .where(eq(teamSettings.team, team));
  if (!settings) throw new Error(`Team ${team} has no settings`);
  return settings.picklists;
}
