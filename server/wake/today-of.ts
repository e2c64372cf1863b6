import { eq } from 'drizzle-orm';
import { dayAt, zoneOf } from '../../utils/contract/day';
import type { Transaction } from '../store/store';
import { teamSettings } from '../store/tables/team-tables';

/** Which day it is where a team works. */
export async function todayOf(tx: Transaction, team: string, now: Date): Promise<string> {
  const [settings] = await tx
    .select({ words: teamSettings.words })
    .from(teamSettings)
    .where(eq(teamSettings.team, team));
  return dayAt(now, zoneOf(settings?.words.clocks ?? {}));
}
