import { utcDayOf } from '../../utils/contract/shared/day';

/** How many keys are counted at once, so that an attacker's addresses can't fill the memory. */
const maxKeys = 20_000;

/**
 * Counts each key's usage per day (UTC), in this process's memory. If several processes share a database,
 * each allows the full quota; a source's overall limits are stored in the database.
 */
export function createDayQuota() {
  let today = '';
  let used = new Map<string, number>();
  return {
    /** Returns how many of `requested` a key may still have today, and counts them as used. */
    take(key: string, requested: number, limit: number, now: Date): number {
      const day = utcDayOf(now);
      if (day !== today) {
        today = day;
        used = new Map();
      }
      const usedBefore = used.get(key) ?? 0;
      const granted = Math.max(0, Math.min(requested, limit - usedBefore));
      if (used.size >= maxKeys && !used.has(key)) used.delete(used.keys().next().value ?? '');
      used.delete(key); // Keep the most recently used last.
      used.set(key, usedBefore + granted);
      return granted;
    },
  };
}

/** Counts each key's usage per day. */
export type DayQuota = ReturnType<typeof createDayQuota>;
