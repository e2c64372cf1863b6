import { useEffect, useRef } from 'react';
import { onWanted, takeWanted, type Wanted, want } from './wanted';

/**
 * Calls back with whomever something else of the extension wants shown, now or later.
 *
 * @param isReady false while the tab is being looked at: what is shown then is gone with the next look.
 */
export function useWanted(isReady: boolean, show: (wanted: Wanted) => void): void {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (!isReady) return;
    const ended = new AbortController();
    const take = async () => {
      const wanted = await takeWanted();
      if (!wanted) return;
      if (ended.signal.aborted) return want(wanted); // The tab went on meanwhile: whoever looks next takes it.
      latest.current(wanted);
    };
    onWanted(() => void take(), ended.signal);
    void take();
    return () => ended.abort();
  }, [isReady]);
}
