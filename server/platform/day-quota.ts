/** Keys that are counted at the same time: an attacker's addresses must not fill the memory. */
const maxKeys = 20_000;

/**
 * Counts what each key has used on a day (UTC), in this process's memory. Several processes before one database each
 * allow as much; the limits of a whole source are kept in the database.
 */
export function createDayQuota() {
  let today = '';
  let used = new Map<string, number>();
  return {
    /** How many of `wanted` a key may still have today; they are counted as used. */
    take(key: string, requested: number, limit: number, now: Date): number {
      const day = now.toISOString().slice(0, 10);
      if (day !== today) {
        today = day;
        used = new Map();
      }
      const before = used.get(key) ?? 0;
      const granted = Math.max(0, Math.min(requested, limit - before));
      if (used.size >= maxKeys && !used.has(key)) used.delete(used.keys().next().value ?? '');
      used.delete(key); // The one used last is dropped last.
      used.set(key, before + granted);
      return granted;
    },
  };
}

/** Counts what each key has used on a day. */
export type DayQuota = ReturnType<typeof createDayQuota>;
