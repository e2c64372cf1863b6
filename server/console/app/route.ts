import { useSyncExternalStore } from 'react';

const base = '/console/';
const moved = 'passback-moved';

/** The current place in the console: the parts of the path after /console, and the query. */
export interface Route {
  parts: string[];
  query: URLSearchParams;
}

/** Navigates to a place in the console, adding a history entry or replacing the current one. */
export function goTo(place: string, { replace = false }: { replace?: boolean } = {}): void {
  const address = routeHref(place);
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new Event(moved));
}

/** The URL of a place in the console, for links. */
export function routeHref(place: string): string {
  return `${base}${place}`;
}

/** The current route, updated on each navigation. */
export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  const { pathname, searchParams } = new URL(address, location.origin);
  return { parts: pathParts(pathname), query: searchParams };
}

/**
 * The parts of a path after /console. A malformed path, such as a lone `%`, is treated as a place that
 * doesn't exist.
 */
export function pathParts(pathname: string): string[] {
  const parts = pathname.slice(base.length).split('/').filter(Boolean);
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return ['not-found'];
  }
}

function subscribe(onMove: () => void): () => void {
  const stop = new AbortController();
  addEventListener('popstate', onMove, { signal: stop.signal });
  addEventListener(moved, onMove, { signal: stop.signal });
  return () => stop.abort();
}
