/** The newest time, but never in the future, because a sender's clock may be ahead. Null if there is none. */
export function newestOf(moments: readonly (Date | null)[], now: Date): Date | null {
  const times = moments.flatMap((at) => at?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.min(Math.max(...times), now.getTime())) : null;
}
