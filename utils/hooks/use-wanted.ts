import { useEffect, useRef } from 'react';
import { onWanted, takeWanted, type Wanted } from '../wanted';

/** Calls back with the lead that another page of the extension wants shown, now or later. */
export function useWanted(show: (lead: Wanted) => void): void {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    const ended = new AbortController();
    const take = async () => {
      const lead = await takeWanted();
      if (lead && !ended.signal.aborted) latest.current(lead);
    };
    onWanted(() => void take(), ended.signal);
    void take();
    return () => ended.abort();
  }, []);
}
