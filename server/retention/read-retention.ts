import { eq } from 'drizzle-orm';
import type { LeadDefinition } from '../../utils/contract/lead-definition';
import { type Retention, retention } from '../../utils/contract/retention';
import { currentDefinition } from '../scoring/current-definition';
import type { Transaction } from '../store/store';
import { teamSettings } from '../store/tables/team-tables';

/**
 * How long a team's data is kept now. Events stay for six half-lives of the current definition though less was set
 * under an older one: a replay needs them.
 */
export async function readRetention(tx: Transaction, team: string): Promise<Retention> {
  const [settings] = await tx
    .select({ retention: teamSettings.retention })
    .from(teamSettings)
    .where(eq(teamSettings.team, team));
  const set = retention.parse(settings?.retention ?? {});
  return { ...set, events: Math.max(set.events, sixHalfLives(await currentDefinition(tx, team))) };
}

/** Days after which an event is worth less than a sixtieth of its points, by the slowest group of a definition. */
export function sixHalfLives({ groups }: LeadDefinition): number {
  return Math.ceil(6 * Math.max(...groups.map(({ halfLifeDays }) => halfLifeDays)));
}
