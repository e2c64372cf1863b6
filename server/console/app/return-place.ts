import { returnPlace } from '../../../utils/contract/console/return-place';
import { toHref } from './route';

const storageKey = 'passback-return';
/** Longer than a sign-in link takes to arrive. */
const validForMs = 60 * 60_000;

/** What stores it and when: the browser, or a test’s own. */
export interface Surroundings {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  now: number;
}

const browserSurroundings = (): Surroundings => ({ storage: localStorage, now: Date.now() });

/** Remembers the open page for after sign-in. The start page needs no remembering. */
export function rememberPlace(path: string, surroundings = browserSurroundings): void {
  if (path === toHref('')) return;
  try {
    const { storage, now } = surroundings();
    const place = returnPlace.safeParse({ path, at: now });
    if (place.success) storage.setItem(storageKey, JSON.stringify(place.data));
  } catch {} // The browser blocks storage for this site: sign-in then leads to the start page.
}

/** Takes the remembered page, once. @returns its place in the console, or undefined if there is none. */
export function takePlace(surroundings = browserSurroundings): string | undefined {
  try {
    const { storage, now } = surroundings();
    const stored: unknown = JSON.parse(storage.getItem(storageKey) ?? 'null');
    storage.removeItem(storageKey);
    const place = returnPlace.safeParse(stored).data;
    if (!place || now - place.at > validForMs) return undefined;
    return place.path.slice(toHref('').length);
  } catch {
    return undefined;
  }
}
