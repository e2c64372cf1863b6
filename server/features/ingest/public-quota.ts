import { and, eq, sql } from 'drizzle-orm';
import { defaultSourceLimits, type SourceLimits } from '../../../utils/contract/console/source';
import { utcDayOf } from '../../../utils/contract/shared/day';
import type { SourceCaller } from '../../platform/caller';
import type { DayQuota } from '../../platform/day-quota';
import type { Store, TeamTx } from '../../platform/db/store';
import { sourceDays } from '../../platform/db/tables/source-tables';
import { ProblemError } from '../../platform/problem-error';

/** What a public key may still create today (UTC), in total and from the caller's network address. */
export interface PublicQuota {
  /** Uses up one new lead. @returns false if none is left. */
  takeLeadQuota: () => boolean;
  /** Uses up one new content entry. @returns false if none is left. */
  takeContentQuota: () => boolean;
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
  const isRefused = await store.inTeam(team, async (tx) => {
    await tx
      .insert(sourceDays)
      .values({ team, source, day: utcDayOf(now) })
      .onConflictDoNothing();
    const [used = { events: 0 }] = await tx
      .select()
      .from(sourceDays)
      .where(usageToday(source, now))
      .for('update');
    const isOverLimit = isOverAddressLimit || used.events + requested > limits.eventsPerDay;
    await tx
      .update(sourceDays)
      .set(
        isOverLimit
          ? { refused: sql`${sourceDays.refused} + ${requested}` }
          : { events: sql`${sourceDays.events} + ${requested}` },
      )
      .where(usageToday(source, now));
    return isOverLimit;
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
  const [used = { leads: 0, contents: 0 }] = await tx
    .select()
    .from(sourceDays)
    .where(usageToday(source, now));
  const taken = { leads: 0, contents: 0, refused: 0 };
  const take = (what: 'leads' | 'contents', keyLimit: number, addressLimit: number) => {
    const isAllowed =
      used[what] + taken[what] < keyLimit &&
      quota.take(`${what} ${source} ${address}`, 1, addressLimit, now) === 1;
    if (isAllowed) taken[what]++;
    else taken.refused++;
    return isAllowed;
  };
  return {
    takeLeadQuota: () => take('leads', limits.leadsPerDay, limits.leadsPerDayPerAddress),
    takeContentQuota: () => take('contents', limits.contentPerDay, limits.contentPerDayPerAddress),
    async save(tx) {
      if (taken.leads + taken.contents + taken.refused === 0) return;
      await tx
        .insert(sourceDays)
        .values({ team, source, day: utcDayOf(now), ...taken })
        .onConflictDoUpdate({
          target: [sourceDays.team, sourceDays.source, sourceDays.day],
          set: {
            leads: sql`${sourceDays.leads} + ${taken.leads}`,
            contents: sql`${sourceDays.contents} + ${taken.contents}`,
            refused: sql`${sourceDays.refused} + ${taken.refused}`,
          },
        });
    },
  };
}

function limitsOf({ limits }: SourceCaller): SourceLimits {
  return { ...defaultSourceLimits, ...limits };
}

/** Selects the row that counts what a source has used today. */
function usageToday(source: string, now: Date) {
  return and(eq(sourceDays.source, source), eq(sourceDays.day, utcDayOf(now)));
}

function secondsLeft(now: Date): number {
  const tomorrow = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return Math.ceil((tomorrow - now.getTime()) / 1000);
}
