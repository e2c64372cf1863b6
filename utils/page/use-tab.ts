import { useSyncExternalStore } from 'react';
import { followTab, type TabState } from './follow-tab';
import { type TabEnvironment, tabEnvironment } from './tab-environment';

/** The tab beside a page, followed as long as that page is open. */
export interface FollowedTab {
  get: () => TabState;
  /** What the tab shows once it has been looked at. */
  firstSeen: Promise<TabState>;
  subscribe: (listener: () => void) => () => void;
}

/** Begins to follow the tab, before there is a screen: reading it takes as long as the first paint. */
export function startFollowing(environment: TabEnvironment = tabEnvironment): FollowedTab {
  let state: TabState = { status: 'looking' };
  const listeners = new Set<() => void>();
  let tellFirst: (state: TabState) => void = () => {};
  const firstSeen = new Promise<TabState>((done) => {
    tellFirst = done;
  });
  const show = (next: TabState) => {
    state = next;
    if (next.status !== 'looking') tellFirst(next);
    for (const listener of listeners) listener();
  };
  followTab(environment, show, new AbortController().signal);
  return {
    get: () => state,
    firstSeen,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What the tab beside this page shows now. */
export function useTab(tab: FollowedTab): TabState {
  return useSyncExternalStore(tab.subscribe, tab.get);
}
