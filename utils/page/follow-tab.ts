import { sleep } from '../browser/sleep';
import type { Sighting } from '../contract/rep/sighting';
import { findGrantedSite, findSite, pageIdentity } from '../sites';
import type { Site } from '../sites/site';
import type { TabEnvironment, TabRef } from './tab-environment';

/** What the tab beside the panel shows. */
export type TabState =
  | { status: 'looking'; url?: string }
  /** No permission for this page's host, or IT has closed it to every extension: not even its address is known. */
  | { status: 'hidden' | 'blocked'; visit: number }
  | { status: 'nobody'; url: string }
  /** A page we know that could not be read. */
  | { status: 'unreadable'; url: string; site: string }
  | { status: 'company'; url: string; company: string }
  | { status: 'people'; url: string; sighting: Extract<Sighting, { status: 'people' }> };

/** Somebody, or some company, that was read on a page. */
type Reading = Extract<Sighting, { status: 'people' | 'company' }>;

/** Pages render after the browser says that they changed, LinkedIn's up to 10 s later. In milliseconds. */
const retries = [300, 400, 800, 1500, 3000, 4000];
const settleTime = 250;
const answerTimeLimit = 5000;

/**
 * Follows the active tab: reads it on activation and change, again while the page has not rendered, and drops what
 * comes late. Whoever was on the page of before is taken off the screen before anybody else is looked for.
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
  /** What was on screen last, and under which identity. */
  let before: { readings: string[]; identity: string } = { readings: [], identity: '' };
  const show = (state: TabState) => {
    status = state.status;
    const words = JSON.stringify(state);
    if (words !== told) tell(state); // Some pages are read several times, and say the same.
    told = words;
  };
  /** Lives on while the watched page says that it changed: it finds its nodes anew by itself. */
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
    await isWatching; // Whatever changes after it was read is told.
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
   * The next page's address comes before its content: a mail that stood under another address is the one of before, and
   * so is whoever was read where nothing in the page names whom the address names. Once nobody was there, it may be them.
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

  /** What the page shows, if it is still the page that we asked for. */
  async function readOnce(tab: TabRef, run: AbortSignal): Promise<Sighting | undefined> {
    const read = await inTime(environment.read(tab.id), run);
    if (!read) return undefined;
    const now = await environment.activeTab();
    const isSame = now?.id === tab.id && now.url === tab.url && read.url === tab.url;
    return isSame ? read.sighting : { status: 'mounting', site: '' };
  }

  /** What a page answers, or nothing where it fails or takes too long. */
  async function inTime<Answer>(answer: Promise<Answer>, run: AbortSignal): Promise<Answer | undefined> {
    const isAnswered = new AbortController();
    const tooLong = wait(answerTimeLimit, AbortSignal.any([run, isAnswered.signal])).then(() => undefined);
    const first = await Promise.race([answer, tooLong]).catch(() => undefined);
    isAnswered.abort();
    tooLong.catch(() => {}); // It ended because the answer came.
    return first;
  }

  environment.onTabs((event) => start(event === 'updated' ? settleTime : 0), signal);
  environment.onGlance(() => {
    // Nothing that is waited for, or to be clicked on, goes away under the rep's hand.
    if (status === 'people' || status === 'nobody' || status === 'company') start(0);
  }, signal);
  start(0);
}

/**
 * What tells one reading from another: the message, else who it is about, by nothing that the address has said. Of a
 * person whose name and profile stand apart, either may still be that of the page before.
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
