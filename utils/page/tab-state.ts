import type { Sighting } from '../contract/rep/sighting';

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

/** A tab at an address. Addresses with the same identity are the same page. */
export interface TabPage {
  tab: number;
  url: string;
  identity: string;
}

/** What following a tab remembers between events. */
export interface TabHistory {
  state: TabState;
  /** The page `state` is about, if its address is known. */
  page?: TabPage;
  /** The last reading on screen, and the page it belongs to. */
  reading?: { page: TabPage; marks: string[] };
  /** How many pages without a known address were visited. */
  visits: number;
}

export type TabEvent =
  | { type: 'opened'; page: TabPage }
  /** The tab's address is unknown. Without `tab`, there is no tab at all. */
  | { type: 'address-lost'; tab?: number }
  | { type: 'hidden'; isBlocked: boolean }
  /** No site can read this page. */
  | { type: 'unsupported'; page: TabPage }
  /** `canBeStale` as in `Site`: nothing ties the page's content to its address. */
  | { type: 'read'; page: TabPage; sighting: Sighting; canBeStale?: boolean }
  | { type: 'failed'; page: TabPage; site: string };

export const beforeFirstTab: TabHistory = { state: { status: 'looking' }, visits: 0 };

/**
 * Decides what is on screen after an event. The previous page's person is cleared before anyone else is looked
 * up, and a reading that may still belong to the previous page shows nobody.
 */
export function nextTab(history: TabHistory, event: TabEvent): TabHistory {
  switch (event.type) {
    case 'opened': {
      const { page } = event;
      const isSame = history.page && isSamePage(history.page, page);
      return { ...history, page, state: isSame ? history.state : toLookingState(page) };
    }
    case 'address-lost': {
      const { page: _, ...rest } = forgetReading(history, event.tab);
      return { ...rest, state: { status: 'looking' } };
    }
    case 'hidden': {
      const status = event.isBlocked ? 'blocked' : 'hidden';
      return { ...history, state: { status, visit: history.visits }, visits: history.visits + 1 };
    }
    case 'unsupported':
      return {
        ...forgetReading(history, event.page.tab),
        state: { status: 'nobody', url: event.page.url },
      };
    case 'failed':
      return { ...history, state: { status: 'unreadable', url: event.page.url, site: event.site } };
    case 'read':
      return applyReading(history, event);
  }
}

/**
 * A page's address changes before its content does. A message already seen under another address therefore
 * belongs to the previous page, and so does a person whom nothing in the page ties to the new address. Once
 * the page has shown nobody, the reading counts as new.
 */
function applyReading(
  history: TabHistory,
  { page, sighting, canBeStale }: Extract<TabEvent, { type: 'read' }>,
): TabHistory {
  const { url } = page;
  if (sighting.status === 'nobody') {
    return { ...history, reading: { page, marks: [] }, state: { status: 'nobody', url } };
  }
  if (sighting.status !== 'people' && sighting.status !== 'company') {
    return { ...history, state: toLookingState(page) };
  }
  const previous = history.reading;
  const marks = toMarks(sighting);
  const isUnchanged =
    previous?.page.tab === page.tab &&
    !isSamePage(previous.page, page) &&
    marks.some((mark) => previous.marks.includes(mark));
  const isByMessage = sighting.status === 'people' && sighting.message !== undefined;
  if (isUnchanged && (isByMessage || canBeStale)) return { ...history, state: toLookingState(page) };
  const state: TabState =
    sighting.status === 'people'
      ? { status: 'people', url, sighting }
      : { status: 'company', url, company: sighting.company };
  return { ...history, reading: { page, marks }, state };
}

/**
 * What tells readings apart: the message, or else the people, by nothing taken from the address. If a
 * person's name and profile come from separate places, either may still belong to the previous page.
 */
function toMarks(sighting: Extract<Sighting, { status: 'people' | 'company' }>): string[] {
  const { site } = sighting;
  if (sighting.status === 'company') return [`${site} ${sighting.company}`];
  if (sighting.message) return [`${site} ${sighting.message}`];
  const names = sighting.people.map(({ keys }) => keys.name ?? keys.email ?? keys.linkedin);
  const profiles = sighting.people.flatMap(({ keys }) => keys.linkedinMember ?? keys.linkedin ?? []);
  const profileMarks = profiles.length > 0 ? [`${site} by profile ${profiles.join()}`] : [];
  return [`${site} by name ${names.join()}`, ...profileMarks];
}

function forgetReading({ reading, ...history }: TabHistory, tab: number | undefined): TabHistory {
  return reading && reading.page.tab !== tab ? { ...history, reading } : history;
}

function isSamePage(one: TabPage, other: TabPage): boolean {
  return one.tab === other.tab && one.identity === other.identity;
}

function toLookingState({ url }: TabPage): TabState {
  return { status: 'looking', url };
}
