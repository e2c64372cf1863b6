const goodForMs = 12 * 3_600_000;
const renewedAfterMs = 5 * 60_000;

/** For how many seconds after its last use a session stands. */
export const sessionSeconds = goodForMs / 1000;

/** When a session ends that is not used again. */
export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + goodForMs);
}

/** Whether a use is to be noted: those a few minutes apart are, so that not every request writes. */
export function isToBeRenewed(usedAt: Date, now: Date): boolean {
  return now.getTime() - usedAt.getTime() >= renewedAfterMs;
}
