import { useSyncExternalStore } from 'react';

const base = '/console/';
const moved = 'passback-moved';

/** Where the console is: the parts of the path behind /console, and what is asked for. */
export interface Route {
  parts: string[];
  query: URLSearchParams;
}

/** Goes to a place in the console, as a new entry of the browser's history or in place of this one. */
export function goTo(place: string, { replace = false }: { replace?: boolean } = {}): void {
  const address = routeHref(place);
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new Event(moved));
}

/** The address of a place in the console, for links. */
export function routeHref(place: string): string {
  return `${base}${place}`;
}

/** Where the console is, now and after each move. */
export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  const { pathname, searchParams } = new URL(address, location.origin);
  return { parts: pathParts(pathname), query: searchParams };
}

/** The parts of a path behind /console. What no address can hold, such as `%` alone, is a place that there is not. */
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
