import { useEffect, useState } from 'react';
import { followTab, type TabState } from '../tab/follow-tab';
import { type TabWorld, tabWorld } from '../tab/tab-world';

/** What the tab beside this page shows, followed while the component stands. */
export function useTab(world: TabWorld = tabWorld): TabState {
  const [state, setState] = useState<TabState>({ status: 'looking' });
  useEffect(() => {
    const ended = new AbortController();
    followTab(world, setState, ended.signal);
    return () => ended.abort();
  }, [world]);
  return state;
}
