import { sleep } from '../browser/sleep';
import type { Sighting } from '../contract/rep/sighting';
import { findGrantedAddress, findSiteAddress, pageIdentity } from '../sites/addresses';
import type { SiteAddress } from '../sites/site';
import type { TabEnvironment, TabRef } from './tab-environment';
import { beforeFirstTab, nextTab, type TabEvent, type TabPage, type TabState } from './tab-state';

/** Pages render after the browser reports a change, on LinkedIn up to 10 s later. In milliseconds. */
const retryDelays = [300, 400, 800, 1500, 3000, 4000];
const settleMs = 250;
/** How long a page may take to answer. In milliseconds. */
export const answerTimeoutMs = 5000;

/**
 * Follows the active tab: reads it on activation and on changes, again while the page is still rendering, and
 * drops late results. What each reading means is decided in `nextTab`.
 *
 * @param onState Called with each new state, never twice in a row with the same one.
 */
export function followTab(
  environment: TabEnvironment,
  onState: (state: TabState) => void,
  signal: AbortSignal,
  wait: typeof sleep = sleep,
): void {
  let history = beforeFirstTab;
  let lastShown = '';
  let current = new AbortController();
  /** Kept while the watched page reports changes, because its observer finds replaced nodes by itself. */
  let watching = new AbortController();

  function dispatch(event: TabEvent): void {
    history = nextTab(history, event);
    const serialized = JSON.stringify(history.state);
    if (serialized !== lastShown) onState(history.state);
    lastShown = serialized;
  }

  function restart(settle: number, keepWatching = false): void {
    current.abort();
    current = new AbortController();
    if (!keepWatching) watching.abort();
    const run = AbortSignal.any([signal, current.signal]);
    followActiveTab(run, settle, keepWatching).catch((error: unknown) => {
      if (!run.aborted) throw error;
    });
  }

  async function followActiveTab(run: AbortSignal, settle: number, keepWatching: boolean): Promise<void> {
    const tab = await environment.activeTab();
    if (run.aborted) return;
    const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
    if (!tab || !url) {
      dispatch({ type: 'address-lost', tab: tab?.id });
      const isBlocked = tab !== undefined && (await environment.isBlocked(tab.id));
      if (!run.aborted) dispatch({ type: 'hidden', isBlocked });
      return;
    }
    const page = { tab: tab.id, url: url.href, identity: pageIdentity(url) };
    dispatch({ type: 'opened', page });
    const site =
      findSiteAddress(url) ?? ((await environment.isAdded(url)) ? findGrantedAddress(url) : undefined);
    if (run.aborted) return;
    if (!site) return dispatch({ type: 'unsupported', page });
    const isWatching = site.isWatched && !keepWatching ? withTimeout(watch(tab), run) : undefined;
    await wait(settle, run);
    await isWatching; // Otherwise a change after the reading could be missed.
    await readUntilSeen(tab, page, site, run);
  }

  function watch({ id }: TabRef): Promise<void> {
    watching = new AbortController();
    return environment.watch(id, () => restart(0, true), AbortSignal.any([signal, watching.signal]));
  }

  /**
   * Reads until the page shows something. A page that can be stale is read through all delays, because it may
   * still show the previous person.
   */
  async function readUntilSeen(
    tab: TabRef,
    page: TabPage,
    site: SiteAddress,
    run: AbortSignal,
  ): Promise<void> {
    for (const delay of [...retryDelays, 0]) {
      const sighting = await readOnce(tab, run);
      if (run.aborted) return;
      if (!sighting) return dispatch({ type: 'failed', page, site: site.name });
      dispatch({ type: 'read', page, sighting, canBeStale: site.canBeStale });
      if (history.state.status !== 'looking' && !site.canBeStale) return;
      await wait(delay, run);
    }
    if (history.state.status === 'looking') dispatch({ type: 'failed', page, site: site.name });
  }

  /** What the page shows, or `mounting` if the tab has moved on; undefined if it can't be read. */
  async function readOnce(tab: TabRef, run: AbortSignal): Promise<Sighting | undefined> {
    const read = await withTimeout(environment.read(tab.id), run);
    if (!read) return undefined;
    const active = await environment.activeTab();
    const isSame = active?.id === tab.id && active.url === tab.url && read.url === tab.url;
    return isSame ? read.sighting : { status: 'mounting', site: '' };
  }

  /** The page's answer, or undefined if it fails or times out. */
  async function withTimeout<Answer>(answer: Promise<Answer>, run: AbortSignal): Promise<Answer | undefined> {
    const answered = new AbortController();
    const timeout = wait(answerTimeoutMs, AbortSignal.any([run, answered.signal])).then(() => undefined);
    const first = await Promise.race([answer, timeout]).catch(() => undefined);
    answered.abort();
    timeout.catch(() => {}); // Aborted because the answer arrived.
    return first;
  }

  environment.onTabs((event) => restart(event === 'updated' ? settleMs : 0), signal);
  environment.onGlance(() => {
    // Don't reread while the rep waits for something or may be about to click on it.
    if (['people', 'nobody', 'company'].includes(history.state.status)) restart(0);
  }, signal);
  restart(0);
}
