import { returnPath } from '../../../utils/contract/console/return-path';
import { toHref } from './route';

const storageKey = 'passback-return';
/** Longer than a sign-in link takes to arrive. */
const validForMs = 60 * 60_000;

/** What stores it and when: the browser, or a test’s own. */
export interface Environment {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  now: number;
}

const browserEnvironment = (): Environment => ({ storage: localStorage, now: Date.now() });

/** Remembers the open page for after sign-in. The start page needs no remembering. */
export function rememberReturnPath(path: string, environment = browserEnvironment): void {
  if (path === toHref('')) return;
  try {
    const { storage, now } = environment();
    const remembered = returnPath.safeParse({ path, at: now });
    if (remembered.success) storage.setItem(storageKey, JSON.stringify(remembered.data));
  } catch {} // The browser blocks storage for this site: sign-in then leads to the start page.
}

/** Takes the remembered page, once. @returns its path within the console, or undefined if there is none. */
export function takeReturnPath(environment = browserEnvironment): string | undefined {
  try {
    const { storage, now } = environment();
    const stored: unknown = JSON.parse(storage.getItem(storageKey) ?? 'null');
    storage.removeItem(storageKey);
    const remembered = returnPath.safeParse(stored).data;
    if (!remembered || now - remembered.at > validForMs) return undefined;
    return remembered.path.slice(toHref('').length);
  } catch {
    return undefined;
  }
}
