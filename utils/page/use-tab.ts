import { useSyncExternalStore } from 'react';
import { followTab } from './follow-tab';
import { type TabEnvironment, tabEnvironment } from './tab-environment';
import type { TabState } from './tab-state';

/** The active tab, followed while an extension page is open. */
export interface FollowedTab {
  get: () => TabState;
  /** The tab's state after the first reading. */
  firstSeen: Promise<TabState>;
  subscribe: (listener: () => void) => () => void;
}

/**
 * Starts following the tab before anything is rendered, because reading it takes as long as the first paint.
 */
export function startFollowing(environment: TabEnvironment = tabEnvironment): FollowedTab {
  let state: TabState = { status: 'looking' };
  const listeners = new Set<() => void>();
  let resolveFirst: (state: TabState) => void = () => {};
  const firstSeen = new Promise<TabState>((done) => {
    resolveFirst = done;
  });
  const show = (next: TabState) => {
    state = next;
    if (next.status !== 'looking') resolveFirst(next);
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

/** The current state of the followed tab. */
export function useTab(tab: FollowedTab): TabState {
  return useSyncExternalStore(tab.subscribe, tab.get);
}
