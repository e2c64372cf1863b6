import { sleep } from '../browser/sleep';
import type { Sighting } from '../contract/rep/sighting';
import { findGrantedSite, findSite, pageIdentity } from '../sites';
import type { Site } from '../sites/site';
import type { TabEnvironment, TabRef } from './tab-environment';

/** What the active tab shows. */
export type TabState =
  | { status: 'looking'; url?: string }
  /**
   * Passback has no permission for this page's host, or IT blocks every extension on it. Not even the address
   * is known.
   */
  | { status: 'hidden' | 'blocked'; visit: number }
  | { status: 'nobody'; url: string }
  /** A known site whose page could not be read. */
  | { status: 'unreadable'; url: string; site: string }
  | { status: 'company'; url: string; company: string }
  | { status: 'people'; url: string; sighting: Extract<Sighting, { status: 'people' }> };

type Reading = Extract<Sighting, { status: 'people' | 'company' }>;

/** Pages render after the browser reports a change, on LinkedIn up to 10 s later. In milliseconds. */
const retries = [300, 400, 800, 1500, 3000, 4000];
const settleTime = 250;
const answerTimeLimit = 5000;

/**
 * Follows the active tab: reads it on activation and on changes, again while the page is still rendering, and
 * drops late results. The previous page's person is cleared before anyone else is looked up.
 */
export function followTab(
  environment: TabEnvironment,
  tell: (state: TabState) => void,
  signal: AbortSignal,
  wait: typeof sleep = sleep,
): void {
  let status: TabState['status'] = 'looking';
  let told = '';
  let current = new AbortController();
  let shown = '';
  let visits = 0;
  /** The last reading on screen, and the page identity it belongs to. */
  let before: { readings: string[]; identity: string } = { readings: [], identity: '' };
  const show = (state: TabState) => {
    status = state.status;
    const words = JSON.stringify(state);
    if (words !== told) tell(state); // Skip repeated readings of the same state.
    told = words;
  };
  /** Kept while the watched page reports changes, because its observer finds replaced nodes by itself. */
  let watching = new AbortController();
  const start = (settle: number, isWatched = false) => {
    current.abort();
    current = new AbortController();
    if (!isWatched) watching.abort();
    const run = AbortSignal.any([signal, current.signal]);
    lookAtTab(run, settle, isWatched).catch((error: unknown) => {
      if (!run.aborted) throw error;
    });
  };

  async function lookAtTab(run: AbortSignal, settle: number, isWatched: boolean): Promise<void> {
    const tab = await environment.activeTab();
    if (run.aborted) return;
    const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
    const leave = () => {
      if (before.identity.startsWith(`${tab?.id} `)) before = { readings: [], identity: '' };
    };
    if (!tab || !url) {
      shown = '';
      leave();
      show({ status: 'looking' });
      const isClosed = tab !== undefined && (await environment.isClosed(tab.id));
      if (run.aborted) return;
      return show({ status: isClosed ? 'blocked' : 'hidden', visit: visits++ });
    }
    const identity = `${tab.id} ${pageIdentity(url)}`;
    if (identity !== shown) show({ status: 'looking', url: url.href });
    shown = identity;
    const site = findSite(url) ?? ((await environment.isAdded(url)) ? findGrantedSite(url) : undefined);
    if (run.aborted) return;
    if (!site) {
      leave();
      return show({ status: 'nobody', url: url.href });
    }
    const isWatching = site.watch && !isWatched ? inTime(watch(tab), run) : undefined;
    await wait(settle, run);
    await isWatching; // Otherwise a change after the reading could be missed.
    await readUntilSeen(tab, url, site, identity, run);
  }

  function watch({ id }: TabRef): Promise<void> {
    watching = new AbortController();
    return environment.watch(id, () => start(0, true), AbortSignal.any([signal, watching.signal]));
  }

  async function readUntilSeen(tab: TabRef, { href }: URL, site: Site, identity: string, run: AbortSignal) {
    const unreadable = { status: 'unreadable', url: href, site: site.name } as const;
    let isSeen = false;
    for (const delay of [...retries, 0]) {
      const sighting = await readOnce(tab, run);
      if (run.aborted) return;
      if (!sighting) return show(unreadable);
      isSeen = isOfThisPage(sighting, site, identity) || sighting.status === 'nobody';
      show(isSeen ? stateOf(sighting, href) : { status: 'looking', url: href });
      if (isSeen && !site.isAnyHost) return;
      await wait(delay, run);
    }
    if (!isSeen) show(unreadable);
  }

  /**
   * A page's address changes before its content does. A message already seen under another address therefore
   * belongs to the previous page, and so does a person whom nothing in the page ties to the new address. Once
   * the page has shown nobody, the reading counts as new.
   */
  function isOfThisPage(sighting: Sighting, site: Site, identity: string): boolean {
    if (sighting.status === 'nobody') before = { readings: [], identity };
    if (sighting.status !== 'people' && sighting.status !== 'company') return false;
    const readings = readingsOf(sighting).map((reading) => `${site.id} ${reading}`);
    const isSameTab = identity.split(' ')[0] === before.identity.split(' ')[0];
    const isOfBefore =
      isSameTab && identity !== before.identity && readings.some((one) => before.readings.includes(one));
    const isByMessage = sighting.status === 'people' && sighting.message !== undefined;
    if (isOfBefore && (isByMessage || site.isAnyHost)) return false;
    before = { readings, identity };
    return true;
  }

  /** What the page shows, if it is still the page that was asked. */
  async function readOnce(tab: TabRef, run: AbortSignal): Promise<Sighting | undefined> {
    const read = await inTime(environment.read(tab.id), run);
    if (!read) return undefined;
    const now = await environment.activeTab();
    const isSame = now?.id === tab.id && now.url === tab.url && read.url === tab.url;
    return isSame ? read.sighting : { status: 'mounting', site: '' };
  }

  /** The page's answer, or undefined if it fails or times out. */
  async function inTime<Answer>(answer: Promise<Answer>, run: AbortSignal): Promise<Answer | undefined> {
    const isAnswered = new AbortController();
    const tooLong = wait(answerTimeLimit, AbortSignal.any([run, isAnswered.signal])).then(() => undefined);
    const first = await Promise.race([answer, tooLong]).catch(() => undefined);
    isAnswered.abort();
    tooLong.catch(() => {}); // Aborted because the answer arrived.
    return first;
  }

  environment.onTabs((event) => start(event === 'updated' ? settleTime : 0), signal);
  environment.onGlance(() => {
    // Don't reread while the rep waits for something or may be about to click on it.
    if (status === 'people' || status === 'nobody' || status === 'company') start(0);
  }, signal);
  start(0);
}

/**
 * What tells readings apart: the message, or else the people, by nothing taken from the address. If a
 * person's name and profile come from separate places, either may still belong to the previous page.
 */
function readingsOf(sighting: Reading): string[] {
  if (sighting.status === 'company') return [sighting.company];
  if (sighting.message) return [sighting.message];
  const names = sighting.people.map(({ keys }) => keys.name ?? keys.email ?? keys.linkedin);
  const profiles = sighting.people.flatMap(({ keys }) => keys.linkedinMember ?? keys.linkedin ?? []);
  return [`by name ${names.join()}`, ...(profiles.length > 0 ? [`by profile ${profiles.join()}`] : [])];
}

function stateOf(sighting: Sighting, url: string): TabState {
  if (sighting.status === 'people') return { status: 'people', url, sighting };
  if (sighting.status === 'company') return { status: 'company', url, company: sighting.company };
  return { status: 'nobody', url };
}
