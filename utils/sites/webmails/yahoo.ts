import type { DetectedPerson } from '../../contract/rep/sighting';
import { findAll } from '../page';
import { personFromElement, personWithin, uniquePeople } from '../person';
import type { Site, SiteAddress } from '../site';

const selectors = {
  message: '.message-view',
  sender: 'header [data-test-id="message-from"]',
  recipients: 'header [data-test-id="message-to"], header [data-test-id="message-cc"]',
  pill: '[data-test-id="email-pill"]',
  draftTo: '[data-test-id="container-to"] [data-test-id="pill"]',
};

export const yahooAddress: SiteAddress = {
  id: 'yahoo',
  name: 'Yahoo Mail',
  matches: (url) => url.protocol === 'https:' && url.host === 'mail.yahoo.com',
  identityOf: ({ pathname }) => /\/messages?\/[^/]+/.exec(pathname)?.[0] ?? pathname,
  canBeStale: true,
};

/**
 * Yahoo Mail: an open message, and the recipients of a draft (selectors from several projects, 2019 to 2026).
 */
export const yahoo: Site = {
  ...yahooAddress,
  selectors,
  read(page) {
    const site = this.id;
    const messages = findAll(page, selectors.message).reverse();
    const senders = uniquePeople(
      messages.flatMap((message) => findAll(message, selectors.sender).map(senderIn)),
    );
    // Without a sender, no recipient takes their place.
    const recipients = senders.length > 0 && messages[0] ? recipientsIn(messages[0]) : [];
    const drafted = findAll(page, selectors.draftTo).map((pill) => personFromElement(pill, 'mail-draft'));
    const people = uniquePeople([...senders, ...recipients, ...drafted]);
    if (people.length > 0) return { status: 'people', site, people };
    return { status: page.querySelector(selectors.message) ? 'mounting' : 'nobody', site };
  },
};

/** Each pill is one person. A recipient shown only by name is left out. */
function recipientsIn(message: Element): (DetectedPerson | undefined)[] {
  return findAll(message, selectors.recipients).flatMap((list) => {
    const pills = findAll(list, selectors.pill);
    return (pills.length > 0 ? pills : [list]).map((one) => personWithin(one, 'mail-recipient'));
  });
}

/** The pill has the name, and the address inside it or next to it. */
function senderIn(from: Element): DetectedPerson | undefined {
  const [pill, another] = findAll(from, selectors.pill);
  if (!pill || another) return undefined;
  const line = from.parentElement;
  const isAlone = line && findAll(line, selectors.pill).length === 1;
  return (
    personFromElement(pill, 'mail-sender') ??
    personWithin(from, 'mail-sender', pill) ??
    (isAlone ? personWithin(line, 'mail-sender', pill) : undefined)
  );
}
