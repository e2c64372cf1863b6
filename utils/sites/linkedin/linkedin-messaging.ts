import type { DetectedPerson } from '../../contract/rep/sighting';
import { isLinkedinUrl, memberOfProfileId, parseLinkedinUrl } from '../../identity/linkedin';
import { findAll, findFirst } from '../page';
import { uniquePeople } from '../person';
import type { Site, SiteAddress } from '../site';
import { visibleText } from '../visible-text';
import { companyIn } from './linkedin-company';
import { identityOfLink } from './linkedin-names';

const selectors = {
  /** The open conversation, not the list of conversations, whose classes ads reuse. */
  thread: '.scaffold-layout__detail .msg-thread',
  threadName: '.msg-entity-lockup__entity-title',
  threadLink: 'a.msg-thread__link-to-profile[href*="/in/"]',
  bubble: '.msg-overlay-conversation-bubble:not([class*="--is-minimized"])',
  bubbleName: '.msg-overlay-bubble-header__title',
  bubbleLink: 'h2 a[href*="/in/"]',
  /** On pages of the new renderer, chat bubbles are in this element's open shadow root. */
  outlet: '#interop-outlet',
  /** Each names the mailbox's owner, which is the rep. */
  message: '[data-event-urn]',
};

export const linkedinMessagingAddress: SiteAddress = {
  id: 'linkedin-messaging',
  name: 'LinkedIn',
  matches: (url) =>
    isLinkedinUrl(url) &&
    !parseLinkedinUrl(url.href) &&
    !companyIn(url) &&
    !/^\/(?:sales|talent)(?:\/|$)/.test(url.pathname), // Separate apps without chat bubbles.
  identityOf: (url) => /^\/messaging\/thread\/[^/]+/.exec(url.pathname)?.[0] ?? url.pathname,
  canBeStale: true,
};

/** Conversations on LinkedIn: the messaging page, and the chat bubbles on other pages. */
export const linkedinMessaging: Site = {
  ...linkedinMessagingAddress,
  selectors,
  read(page, url) {
    const site = this.id;
    const isMessaging = url.pathname.startsWith('/messaging/thread/');
    const thread = findFirst(page, selectors.thread);
    if (isMessaging && !thread) return { status: 'mounting', site }; // The page may still be the previous one.
    const shadow = page.querySelector(selectors.outlet)?.shadowRoot;
    const bubbles = [page, ...(shadow ? [shadow] : [])].flatMap((root) => findAll(root, selectors.bubble));
    const people =
      isMessaging && thread
        ? [partnerOf(thread, selectors.threadName, selectors.threadLink)]
        : bubbles.map((bubble) => partnerOf(bubble, selectors.bubbleName, selectors.bubbleLink));
    const seen = uniquePeople(people);
    return seen.length > 0 ? { status: 'people', site, people: seen } : { status: 'nobody', site };
  },
};

/** The other person in a conversation. @returns undefined for a group, or if only the rep is named. */
function partnerOf(conversation: Element, nameHook: string, linkHook: string): DetectedPerson | undefined {
  const linked = findAll(conversation, linkHook).map(identityOfLink);
  const identities = new Map(linked.flatMap((who) => (who ? [[JSON.stringify(who), who] as const] : [])));
  const [only, another] = identities.values();
  const name = visibleText(findFirst(conversation, nameHook));
  if (!only || another || !name) return undefined;
  if (only.member && ownersOf(conversation).includes(only.member)) return undefined;
  const keys = {
    ...(only.member && { linkedinMember: only.member }),
    ...(only.slug && { linkedin: only.slug }),
    name,
  };
  return { keys, evidence: 'linkedin-message' };
}

/** The member numbers of the mailbox's owner. */
function ownersOf(conversation: Element): string[] {
  return findAll(conversation, selectors.message).flatMap((message) => {
    const urn = message.getAttribute('data-event-urn') ?? '';
    const id = /urn:li:fsd_profile:(AC[a-z]AA[\w-]{34})/.exec(urn)?.[1];
    return (id && memberOfProfileId(id)) ?? [];
  });
}
