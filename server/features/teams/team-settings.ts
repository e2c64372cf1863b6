import { sql } from 'drizzle-orm';
import type { Goal } from '../../../utils/contract/console/week';
import type { Sla } from '../../../utils/contract/shared/team';
import type { TeamTx } from '../../platform/db/store';
import { teamSettings } from '../../platform/db/tables/team-tables';
import { changedFields } from '../audit/changed-fields';

/** @throws Error if the team has none, because `createTeam` inserts them. */
export async function readTeamSettings(tx: TeamTx): Promise<typeof teamSettings.$inferSelect> {
  const [settings] = await tx.select().from(teamSettings);
  if (!settings) throw new Error(`Team ${tx.team} has no settings`);
  return settings;
}

/** A team's picklists and SLA. */
export async function readPicklists(tx: TeamTx) {
  return (await readTeamSettings(tx)).picklists;
}

/** Changes a team's SLA, for open deadlines as well. */
export async function setSla(tx: TeamTx, sla: Sla): Promise<void> {
  const { sla: before } = await readPicklists(tx);
  await tx.update(teamSettings).set({
    picklists: sql`jsonb_set(${teamSettings.picklists}, '{sla}', ${JSON.stringify(sla)}::jsonb)`,
  });
  tx.audit.push({ action: 'sla.changed', details: changedFields(before, sla) });
}

/** Sets how many accepted leads a quarter marketing and sales want. */
export async function setGoal(tx: TeamTx, { acceptedPerQuarter }: Goal): Promise<void> {
  const { goal: before } = await readTeamSettings(tx);
  await tx.update(teamSettings).set({ goal: acceptedPerQuarter });
  tx.audit.push({ action: 'goal.changed', details: { before, after: acceptedPerQuarter } });
}

/** Sets whether leads are picked for marketing and sales to judge blind. */
export async function setBlindChecks(tx: TeamTx, isOn: boolean): Promise<void> {
  await tx.update(teamSettings).set({ blindChecks: isOn });
  tx.audit.push({ action: 'agreement.changed', details: { isOn } });
}
