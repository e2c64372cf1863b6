import type { Sighting } from '../contract/sighting';
import { pageIdentity, siteOf } from '../sites';
import { sleep } from '../sleep';
import type { SeenTab, TabWorld } from './tab-world';

/** What the tab beside the panel shows. */
export type TabState =
  | { status: 'looking'; url?: string }
  /** No permission for this page's host, or IT has closed it to every extension: not even its address is known. */
  | { status: 'hidden' | 'blocked'; visit: number }
  | { status: 'nobody'; url: string }
  /** A page we know that could not be read. */
  | { status: 'unreadable'; url: string; site: string }
  | { status: 'people'; url: string; sighting: Extract<Sighting, { status: 'people' }> };

/** Pages render after the browser says that they changed, LinkedIn's up to 10 s later. In milliseconds. */
const retries = [300, 400, 800, 1500, 3000, 4000];
/** So many tries, 1.5 s, a mail may stand under the next one's address; after them it is the one meant. */
const patience = 3;
const settleTime = 250;
const readTimeLimit = 5000;

/**
 * Follows the active tab: reads it on activation and change, again while the page has not rendered, and drops what
 * comes late. Whoever was on the page of before is taken off the screen before anybody else is looked for.
 */
export function followTab(
  world: TabWorld,
  show: (state: TabState) => void,
  signal: AbortSignal,
  wait: typeof sleep = sleep,
): void {
  let current = new AbortController();
  let shown = '';
  let visits = 0;
  /** The mail that was on screen last, and under which identity. */
  let mail = { message: '', identity: '' };
  const start = (settle: number) => {
    current.abort();
    current = new AbortController();
    const run = AbortSignal.any([signal, current.signal]);
    lookAtTab(run, settle).catch((error: unknown) => {
      if (!run.aborted) throw error;
    });
  };

  async function lookAtTab(run: AbortSignal, settle: number): Promise<void> {
    const tab = await world.activeTab();
    if (run.aborted) return;
    const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
    if (!tab || !url) {
      shown = '';
      show({ status: 'looking' });
      const isClosed = tab !== undefined && (await world.isClosed(tab.id));
      if (run.aborted) return;
      return show({ status: isClosed ? 'blocked' : 'hidden', visit: visits++ });
    }
    const identity = `${tab.id} ${pageIdentity(url)}`;
    if (identity !== shown) show({ status: 'looking', url: url.href });
    shown = identity;
    const site = siteOf(url);
    if (!site) return show({ status: 'nobody', url: url.href });
    if (site.watch) void world.watch(tab.id, () => start(0), run).catch(() => {}); // What read says, says enough.
    await wait(settle, run);
    for (const [tries, delay] of [...retries, 0].entries()) {
      const sighting = await readOnce(tab, run);
      if (run.aborted) return;
      if (!sighting) return show({ status: 'unreadable', url: url.href, site: site.name });
      if (sighting.status === 'people' && !isMailOfBefore(sighting.message, identity, tries)) {
        mail = { message: sighting.message ?? '', identity };
        return show({ status: 'people', url: url.href, sighting });
      }
      if (sighting.status === 'nobody') return show({ status: 'nobody', url: url.href });
      show({ status: 'looking', url: url.href });
      await wait(delay, run);
    }
    show({ status: 'unreadable', url: url.href, site: site.name });
  }

  /**
   * The next thread's address comes before its mail: until some tries have passed, the same mail under another address
   * is the one of before.
   */
  function isMailOfBefore(message: string | undefined, identity: string, tries: number): boolean {
    return (
      message !== undefined && message === mail.message && identity !== mail.identity && tries < patience
    );
  }

  /** What the page shows, if it is still the page that we asked for. */
  async function readOnce(tab: SeenTab, run: AbortSignal): Promise<Sighting | undefined> {
    const isRead = new AbortController();
    const tooLong = wait(readTimeLimit, AbortSignal.any([run, isRead.signal]));
    const read = await Promise.race([world.read(tab.id), tooLong]).catch(() => undefined);
    isRead.abort();
    tooLong.catch(() => {}); // It ended because the read did.
    if (!read) return undefined;
    const now = await world.activeTab();
    const isSame = now?.id === tab.id && now.url === tab.url && read.url === tab.url;
    return isSame ? read.sighting : { status: 'mounting', site: '' };
  }

  world.onTabs((event) => start(event === 'updated' ? settleTime : 0), signal);
  start(0);
}
