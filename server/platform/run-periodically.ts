import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does something now, and again after each pause, until the signal ends it. What fails is reported and tried again: the
 * database may be away.
 *
 * @returns once what was begun has ended after the signal.
 */
export async function runPeriodically(
  work: () => Promise<void>,
  { pauseMs, signal, report }: { pauseMs: number; signal: AbortSignal; report: (error: unknown) => void },
): Promise<void> {
  while (!signal.aborted) {
    await work().catch(report);
    await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => {});
  }
}
