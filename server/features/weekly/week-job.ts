import { randomUUID } from 'node:crypto';
import { eq, isNull, lt, or } from 'drizzle-orm';
import { DateTime } from 'luxon';
import { outgoingEvent } from '../../../utils/contract/console/outgoing-event';
import { judgedOf } from '../../../utils/contract/console/reports';
import type { Week } from '../../../utils/contract/console/week';
import { addDays } from '../../../utils/contract/shared/day';
import { type Me, teamTimeZone } from '../../../utils/contract/shared/team';
import type { Store, TeamTx } from '../../platform/db/store';
import { outgoingEvents } from '../../platform/db/tables/outgoing-tables';
import { teamSettings, teams } from '../../platform/db/tables/team-tables';
import { runPeriodically } from '../../platform/run-periodically';
import { addDeliveries } from '../webhooks/add-deliveries';
import { listSubscribedTargets } from '../webhooks/list-subscribed-targets';
import { lastMonday, readWeek } from './read-week';

/** How often to check, in milliseconds. */
const pauseMs = 5 * 60_000;
/** When the figures are sent on Monday, in the team's time zone. */
const hour = 8;

export interface WeekJobOptions {
  now: () => Date;
  /** Called if a team's figures can't be sent. The other teams continue, and it is retried. */
  report: (error: unknown) => void;
}

/** Sends each team's figures to its targets on Monday morning, until the signal aborts. */
export function startWeekJob(store: Store, options: WeekJobOptions & { signal: AbortSignal }): Promise<void> {
  return runPeriodically(() => sendWeeks(store, options), { ...options, pauseMs });
}

/** Sends the figures of the latest week to the targets of all teams that haven't got them, once. */
export async function sendWeeks(store: Store, { now, report }: WeekJobOptions): Promise<void> {
  for (const team of await store.teamIds()) {
    await store.inTeam(team, (tx) => sendWeek(tx, now())).catch(report);
  }
}

async function sendWeek(tx: TeamTx, now: Date): Promise<void> {
  const monday = lastMonday(now);
  const [settings] = await tx
    .select({ sent: teamSettings.weekSent, createdAt: teams.createdAt, picklists: teamSettings.picklists })
    .from(teamSettings)
    .innerJoin(teams, eq(teams.id, teamSettings.team));
  if (!settings || (settings.sent ?? '') >= monday) return;
  const { sla, elements } = settings.picklists;
  const end = addDays(monday, 7);
  const isMorning =
    now >=
    DateTime.fromISO(end, { zone: teamTimeZone(sla) })
      .set({ hour })
      .toJSDate();
  if (!isMorning || settings.createdAt >= new Date(end)) return;
  const subscribed = await listSubscribedTargets(tx, 'week');
  const event = subscribed.length > 0 ? await buildWeekEvent(tx, monday, elements, now) : undefined;
  // Last, because the whole team waits for this row. Of several processes, the first sends.
  const claimed = await tx
    .update(teamSettings)
    .set({ weekSent: monday })
    .where(or(isNull(teamSettings.weekSent), lt(teamSettings.weekSent, monday)))
    .returning({ team: teamSettings.team });
  if (claimed.length === 0 || !event) return;
  await tx.insert(outgoingEvents).values({ team: tx.team, id: event.id, body: event, at: now });
  await addDeliveries(tx, event.id, subscribed, now);
}

async function buildWeekEvent(tx: TeamTx, monday: string, elements: Me['elements'], now: Date) {
  const week = await readWeek(tx, monday, now);
  const labels = new Map(elements.map(({ id, label }) => [id, label]));
  return outgoingEvent.parse({
    id: randomUUID(),
    type: 'week.ended',
    timestamp: now.toISOString(),
    data: {
      ...week,
      missing: week.missing.map((found) => ({
        ...found,
        label: labels.get(found.element) ?? found.element,
      })),
      overdueVerdicts: week.overdueVerdicts.count,
      overdueAnswers: week.overdueAnswers.count,
      acceptedMore: week.acceptedMore.map(toShare),
      acceptedLess: week.acceptedLess.map(toShare),
    },
  });
}

function toShare(row: Week['acceptedMore'][number]) {
  const { name, accepted, low, high } = row;
  return { name, accepted, of: judgedOf(row), low, high };
}
