import { and, eq, sql } from 'drizzle-orm';
import { defaultSourceLimits, type SourceLimits } from '../../../utils/contract/console/source';
import type { SourceCaller } from '../../platform/caller';
import type { DayQuota } from '../../platform/day-quota';
import type { Store, TeamTx } from '../../platform/db/store';
import { sourceDays } from '../../platform/db/tables/source-tables';
import { ProblemError } from '../../platform/problem-error';

/**
 * Uses up what a public key may still create today (UTC), in total and from the caller's network address. Each
 * call takes one, or returns false if none is left.
 */
export interface PublicQuota {
  canCreateLead: () => boolean;
  canAddContent: () => boolean;
  /** Saves what was used and refused. */
  save: (tx: TeamTx) => Promise<void>;
}

/**
 * Counts events against a public key's daily limits.
 *
 * @throws ProblemError 429 if there are too many. None of them is accepted, and all are counted as refused.
 */
export async function requireQuota(
  store: Store,
  caller: SourceCaller,
  requested: number,
  { quota, now }: { quota: DayQuota; now: Date },
): Promise<void> {
  const { team, source } = caller;
  const limits = limitsOf(caller);
  const key = `events ${source} ${caller.address}`;
  const isOverAddressLimit = quota.take(key, requested, limits.eventsPerDayPerAddress, now) < requested;
  const isToday = and(eq(sourceDays.source, source), eq(sourceDays.day, dayOf(now)));
  const isRefused = await store.inTeam(team, async (tx) => {
    await tx
      .insert(sourceDays)
      .values({ team, source, day: dayOf(now) })
      .onConflictDoNothing();
    const [used = { events: 0 }] = await tx.select().from(sourceDays).where(isToday).for('update');
    const isRefused = isOverAddressLimit || used.events + requested > limits.eventsPerDay;
    await tx
      .update(sourceDays)
      .set(
        isRefused
          ? { refused: sql`${sourceDays.refused} + ${requested}` }
          : { events: sql`${sourceDays.events} + ${requested}` },
      )
      .where(isToday);
    return isRefused;
  });
  if (!isRefused) return;
  const whose = isOverAddressLimit ? 'from your network address' : 'with this key';
  const detail = `Too many events ${whose} today. Nothing was stored. An admin can change the limits under Sources.`;
  throw new ProblemError(429, 'too-many', detail, { 'Retry-After': String(secondsLeft(now)) });
}

/** What a public key may still create. Call `save` afterwards. */
export async function readQuota(
  tx: TeamTx,
  caller: SourceCaller,
  { quota, now }: { quota: DayQuota; now: Date },
): Promise<PublicQuota> {
  const { team, source, address } = caller;
  const limits = limitsOf(caller);
  const isToday = and(eq(sourceDays.source, source), eq(sourceDays.day, dayOf(now)));
  const [used = { leads: 0, pieces: 0 }] = await tx.select().from(sourceDays).where(isToday);
  const made = { leads: 0, pieces: 0, refused: 0 };
  const may = (what: 'leads' | 'pieces', ofAll: number, ofAddress: number) => {
    const isAllowed =
      used[what] + made[what] < ofAll && quota.take(`${what} ${source} ${address}`, 1, ofAddress, now) === 1;
    if (isAllowed) made[what]++;
    else made.refused++;
    return isAllowed;
  };
  return {
    canCreateLead: () => may('leads', limits.leadsPerDay, limits.leadsPerDayPerAddress),
    canAddContent: () => may('pieces', limits.contentPerDay, limits.contentPerDayPerAddress),
    async save(tx) {
      if (made.leads + made.pieces + made.refused === 0) return;
      await tx
        .insert(sourceDays)
        .values({ team, source, day: dayOf(now), ...made })
        .onConflictDoUpdate({
          target: [sourceDays.team, sourceDays.source, sourceDays.day],
          set: {
            leads: sql`${sourceDays.leads} + ${made.leads}`,
            pieces: sql`${sourceDays.pieces} + ${made.pieces}`,
            refused: sql`${sourceDays.refused} + ${made.refused}`,
          },
        });
    },
  };
}

function limitsOf({ limits }: SourceCaller): SourceLimits {
  return { ...defaultSourceLimits, ...limits };
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

function secondsLeft(now: Date): number {
  const tomorrow = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return Math.ceil((tomorrow - now.getTime()) / 1000);
}
