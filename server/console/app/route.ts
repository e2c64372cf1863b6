import { useSyncExternalStore } from 'react';

const base = '/console/';
const movedEvent = 'passback-moved';

/** The current place in the console: the parts of the path after /console, and the query. */
export interface Route {
  parts: string[];
  query: URLSearchParams;
}

/** Navigates to a place in the console, adding a history entry or replacing the current one. */
export function goTo(path: string, { replace = false }: { replace?: boolean } = {}): void {
  const address = toHref(path);
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new Event(movedEvent));
}

/** The URL of a place in the console, for links. */
export function toHref(path: string): string {
  return `${base}${path}`;
}

/** A page's filters as its address and the endpoint's query have them, without those that aren't set. */
export function toSearchParams(filters: object): URLSearchParams {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(set.map(([name, value]) => [name, String(value)]));
}

/** The place of a page with its filters. */
export function toPath(page: string, filters: object): string {
  const params = toSearchParams(filters).toString();
  return params ? `${page}?${params}` : page;
}

/** The current route, updated on each navigation. */
export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  const { pathname, searchParams } = new URL(address, location.origin);
  return { parts: splitPath(pathname), query: searchParams };
}

/**
 * The parts of a path after /console. A malformed path, such as a lone `%`, is treated as a place that
 * doesn't exist.
 */
export function splitPath(pathname: string): string[] {
  const parts = pathname.slice(base.length).split('/').filter(Boolean);
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return ['not-found'];
  }
}

function subscribe(onMove: () => void): () => void {
  const controller = new AbortController();
  addEventListener('popstate', onMove, { signal: controller.signal });
  addEventListener(movedEvent, onMove, { signal: controller.signal });
  return () => controller.abort();
}
