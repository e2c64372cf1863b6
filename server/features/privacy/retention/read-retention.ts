import { type Retention, retention } from '../../../../utils/contract/console/retention';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { TeamTx } from '../../../platform/db/store';
import { teamSettings } from '../../../platform/db/tables/team-tables';
import { currentDefinition } from '../../scoring/current-definition';

/**
 * A team's retention. Events are kept for at least six half-lives of the current definition, even if a
 * shorter time was set under an older one, because replays need them.
 */
export async function readRetention(tx: TeamTx): Promise<Retention> {
  const [settings] = await tx.select({ retention: teamSettings.retention }).from(teamSettings);
  const stored = retention.parse(settings?.retention ?? {});
  return { ...stored, events: Math.max(stored.events, sixHalfLives(await currentDefinition(tx))) };
}

/**
 * The days after which an event is worth less than a sixtieth of its points, for the slowest group of a
 * definition.
 */
export function sixHalfLives({ groups }: LeadDefinition): number {
  return Math.ceil(6 * Math.max(...groups.map(({ halfLifeDays }) => halfLifeDays)));
}
