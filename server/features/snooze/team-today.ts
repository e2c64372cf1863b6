import { eq } from 'drizzle-orm';
import { dayAt } from '../../../utils/contract/shared/day';
import { teamTimeZone } from '../../../utils/contract/shared/team';
import type { Transaction } from '../../platform/db/store';
import { teamSettings } from '../../platform/db/tables/team-tables';

/** Which day it is where a team works. */
export async function teamToday(tx: Transaction, team: string, now: Date): Promise<string> {
  const [settings] = await tx
    .select({ words: teamSettings.words })
    .from(teamSettings)
    .where(eq(teamSettings.team, team));
  return dayAt(now, teamTimeZone(settings?.words.sla ?? {}));
}
