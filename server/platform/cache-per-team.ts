/**
 * Caches a value for each team and rereads it when it is too old. During a reread the previous value is used, so only
 * a team's first caller waits.
 *
 * @param read called with the team.
 */
export function cachePerTeam<Value>(
  read: (team: string) => Promise<Value>,
  { now, validForMs }: { now: () => Date; validForMs: number },
): (team: string) => Promise<Value> {
  const cache = new Map<string, { at: number; value: Promise<Value> }>();
  return (team) => {
    const at = now().getTime();
    const cached = cache.get(team);
    if (cached && at - cached.at < validForMs) return cached.value;
    const pending = read(team);
    const usable = cached?.value ?? pending;
    cache.set(team, { at, value: usable });
    pending.then(
      () => cache.set(team, { at, value: pending }),
      () => cache.delete(team), // The next caller waits for it and gets the error.
    );
    return usable;
  };
}
