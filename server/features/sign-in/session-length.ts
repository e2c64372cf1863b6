const validForMs = 12 * 3_600_000;
const renewedAfterMs = 5 * 60_000;

/** For how many seconds after its last use a session stands. */
export const sessionSeconds = validForMs / 1000;

/** When a session ends that is not used again. */
export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + validForMs);
}

/** Whether a use is to be noted: those a few minutes apart are, so that not every request writes. */
export function needsRenewal(usedAt: Date, now: Date): boolean {
  return now.getTime() - usedAt.getTime() >= renewedAfterMs;
}
