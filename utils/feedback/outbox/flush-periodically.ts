import { broadcast, onBroadcast } from '../../browser/broadcast';
import { getConnection } from '../../team/connection-store';
import { flushOutbox } from './flush-outbox';

const baseDelayMs = 1000;
const maxDelayMs = 60_000;

/**
 * Flushes the outbox now, on every broadcast, when the network comes back, and repeatedly while anything is
 * unsent, until the signal aborts. Each open page does this itself, without the background script.
 */
export function flushPeriodically(signal: AbortSignal): void {
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async () => {
    clearTimeout(timer);
    if (signal.aborted) return;
    const connection = await getConnection();
    if (!connection) return;
    const flushed = await flushOutbox(connection, { onBatch: () => broadcast('delivery') });
    if (flushed.status === 'later' && !signal.aborted) {
      timer = setTimeout(flush, backOffMs(attempts++, flushed.retryAfter));
      return;
    }
    attempts = 0;
  };
  onBroadcast('outbox', flush, signal);
  globalThis.addEventListener('online', flush, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  void flush();
}

/**
 * How long to wait before the next attempt, in milliseconds: doubles from 1 s to one minute, with jitter so
 * that a team's panels don't all come back at once, and never less than the endpoint asked for.
 *
 * @param retryAfter in seconds.
 */
export function backOffMs(attempts: number, retryAfter = 0, random = Math.random): number {
  const ceiling = Math.min(maxDelayMs, baseDelayMs * 2 ** Math.min(attempts, 10));
  return Math.max(retryAfter * 1000, ceiling / 2 + (ceiling / 2) * random());
}
