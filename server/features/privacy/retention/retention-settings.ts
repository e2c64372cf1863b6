import { type Retention, retention } from '../../../../utils/contract/console/retention';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { Store, TeamTx } from '../../../platform/db/store';
import { teamSettings } from '../../../platform/db/tables/team-tables';
import { describeIssues } from '../../../platform/describe-issues';
import { UserError } from '../../../platform/user-error';
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
 * Sets the retention of some classes of data and returns that of all.
 *
 * @throws UserError if there is no such class, or the number of days is out of range.
 */
export function changeRetention(
  store: Store,
  team: string,
  changes: Readonly<Record<string, string>>,
): Promise<Retention> {
  return store.inTeam(team, async (tx) => {
    const parsed = retention.strict().safeParse(changes);
    if (!parsed.success) throw new UserError(`Invalid retention: ${describeIssues(parsed.error)}.`);
    const minDays = sixHalfLives(await currentDefinition(tx));
    if (changes.events !== undefined && parsed.data.events < minDays) {
      throw new UserError(
        `Events must be kept for at least ${minDays} days, six half-lives of your lead definition. Without them, scores couldn’t be recomputed.`,
      );
    }
    const [settings] = await tx
      .select({ retention: teamSettings.retention })
      .from(teamSettings)
      .for('update');
    const changed = Object.entries(parsed.data).filter(([name]) => name in changes);
    await tx
      .update(teamSettings)
      .set({ retention: { ...settings?.retention, ...Object.fromEntries(changed) } });
    tx.audit.push({ action: 'retention.changed', details: Object.fromEntries(changed) });
    return readRetention(tx);
  });
}

/**
 * The days after which an event is worth less than a sixtieth of its points, for the slowest group of a
 * definition.
 */
function sixHalfLives({ groups }: LeadDefinition): number {
  return Math.ceil(6 * Math.max(...groups.map(({ halfLifeDays }) => halfLifeDays)));
}
