import { useSyncExternalStore } from 'react';

/** Says that the browser is offline, for as long as it is. */
export function OfflineLine() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <p role="status" className="bg-warm-soft px-4 py-1.5 text-small text-warm empty:hidden">
      {isOnline
        ? null
        : 'You’re offline. What you see may be out of date, and you can’t send anything until you’re back online.'}
    </p>
  );
}

function subscribe(onChange: () => void): () => void {
  const controller = new AbortController();
  for (const name of ['online', 'offline']) addEventListener(name, onChange, { signal: controller.signal });
  return () => controller.abort();
}
