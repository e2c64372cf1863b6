import { useEffect, useRef } from 'react';
import { consumePanelRequest, onPanelRequest, type PanelRequest, requestInPanel } from './panel-request';

/**
 * Calls back with each request to show someone, pending or new.
 *
 * @param isReady false while the tab is being read, because the result would replace what is shown.
 */
export function usePanelRequest(isReady: boolean, show: (requested: PanelRequest) => void): void {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (!isReady) return;
    const ended = new AbortController();
    const take = async () => {
      const requested = await consumePanelRequest();
      if (!requested) return;
      if (ended.signal.aborted) return requestInPanel(requested); // The tab has changed in the meantime, so put the request back for the next reader.
      latest.current(requested);
    };
    onPanelRequest(() => void take(), ended.signal);
    void take();
    return () => ended.abort();
  }, [isReady]);
}
