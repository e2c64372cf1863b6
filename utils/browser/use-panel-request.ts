import { useEffect, useRef } from 'react';
import { consumePanelRequest, onPanelRequest, type PanelRequest, requestInPanel } from './panel-request';

/**
 * Calls back with whomever something else of the extension wants shown, now or later.
 *
 * @param isReady false while the tab is being looked at: what is shown then is gone with the next look.
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
      if (ended.signal.aborted) return requestInPanel(requested); // The tab went on meanwhile: whoever looks next takes it.
      latest.current(requested);
    };
    onPanelRequest(() => void take(), ended.signal);
    void take();
    return () => ended.abort();
  }, [isReady]);
}
