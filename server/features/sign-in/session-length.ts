const validForMs = 12 * 3_600_000;
const renewedAfterMs = 5 * 60_000;

/** How long a session lasts after its last use, in seconds. */
export const sessionSeconds = validForMs / 1000;

/** When a session ends if it isn't used again. */
export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + validForMs);
}

/** Whether to record a use: only every few minutes, so that not every request writes. */
export function needsRenewal(usedAt: Date, now: Date): boolean {
  return now.getTime() - usedAt.getTime() >= renewedAfterMs;
}
