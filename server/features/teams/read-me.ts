import { asc, eq, isNotNull } from 'drizzle-orm';
import { type ConsoleMe, consoleMe } from '../../../utils/contract/console/session';
import { maxScore } from '../../../utils/contract/shared/max-score';
import { type Me, me } from '../../../utils/contract/shared/team';
import type { ConsoleCaller, RepCaller } from '../../platform/caller';
import type { TeamTx } from '../../platform/db/store';
import { contents } from '../../platform/db/tables/lead-tables';
import { reps } from '../../platform/db/tables/team-tables';
import { currentDefinition } from '../scoring/current-definition';
import type { CurrentWorth } from '../scoring/read-current-worth';
import { fillInDefaults } from './fill-in-defaults';
import { readTeamSettings } from './team-settings';

/** The longest list of content or campaigns to choose from. Nobody reads longer ones. */
const maxOptions = 300;

/**
 * The rep, their team, its picklists, and the live definition's threshold and what its scores were worth.
 *
 * @param worth left out if it is of another version: it is cached, and a new one may have gone live.
 */
export async function readMe(
  tx: TeamTx,
  { rep }: RepCaller,
  { version, ...worth }: CurrentWorth,
): Promise<Me> {
  const settings = await readTeamSettings(tx);
  const [person] = await tx.select().from(reps).where(eq(reps.id, rep));
  const definition = await currentDefinition(tx);
  return me.parse({
    team: { id: tx.team, name: settings.name },
    rep: { id: rep, name: person?.name ?? '', email: person?.email ?? undefined },
    ownDomains: settings.ownDomains,
    ...fillInDefaults(settings.picklists),
    definition: {
      version: definition.version,
      maximum: maxScore(definition),
      threshold: definition.threshold,
    },
    ...(version === definition.version && worth),
  });
}

/** Who is signed in to the console, their team, its picklists, and what the inbox can be filtered by. */
export async function readConsoleMe(tx: TeamTx, { person, name, role }: ConsoleCaller): Promise<ConsoleMe> {
  const settings = await readTeamSettings(tx);
  const contentOptions = await tx
    .select({ id: contents.id, title: contents.title })
    .from(contents)
    .orderBy(asc(contents.title), asc(contents.id))
    .limit(maxOptions);
  const campaigns = await tx
    .selectDistinct({ campaign: contents.campaign })
    .from(contents)
    .where(isNotNull(contents.campaign))
    .orderBy(asc(contents.campaign))
    .limit(maxOptions);
  return consoleMe.parse({
    team: { id: tx.team, name: settings.name },
    person: { id: person, name, role },
    ...fillInDefaults(settings.picklists),
    contents: contentOptions,
    campaigns: campaigns.flatMap(({ campaign }) => campaign ?? []),
  });
}
