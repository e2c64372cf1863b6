import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does something now and again after each pause, until the signal aborts. Errors are reported and it is tried
 * again, because the database may be temporarily unavailable.
 *
 * @returns when the current run has ended after the signal.
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
