import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs work now and then after each pause, until the signal aborts. Errors are reported and don't stop it,
 * because the database may be temporarily unavailable. Resolves when the last run has ended.
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
