import { useEffect, useRef } from 'react';
import { onWanted, takeWanted, type Wanted } from '../wanted';

/**
 * Calls back with the lead that another page of the extension wants shown, now or later.
 *
 * @param isReady false while the tab is being looked at: what is shown then is gone with the next look.
 */
export function useWanted(isReady: boolean, show: (lead: Wanted) => void): void {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (!isReady) return;
    const ended = new AbortController();
    const take = async () => {
      const lead = await takeWanted();
      if (lead && !ended.signal.aborted) latest.current(lead);
    };
    onWanted(() => void take(), ended.signal);
    void take();
    return () => ended.abort();
  }, [isReady]);
}
