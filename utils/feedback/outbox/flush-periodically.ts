import { broadcast, onBroadcast } from '../../browser/broadcast';
import { getConnection } from '../../team/connection-store';
import { backOff } from './back-off';
import { flushOutbox } from './flush-outbox';

/**
 * Flushes the outbox now, on every broadcast, when the network comes back, and repeatedly while anything is
 * unsent, until the signal aborts. Each open page does this itself, without the background script.
 */
export function flushPeriodically(signal: AbortSignal): void {
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async () => {
    clearTimeout(timer);
    if (signal.aborted) return;
    const connection = await getConnection();
    if (!connection) return;
    const flushed = await flushOutbox(connection, { onBatch: () => broadcast('delivery') });
    if (flushed.status === 'later' && !signal.aborted) {
      timer = setTimeout(flush, backOff(tries++, flushed.retryAfter));
      return;
    }
    tries = 0;
  };
  onBroadcast('outbox', flush, signal);
  globalThis.addEventListener('online', flush, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  void flush();
}
