import type { DetectedPerson } from '../../contract/rep/sighting';
import { boundedText } from '../bounded-text';
import { fingerprint } from '../fingerprint';
import { findAll, findFirst, isGenericHost, observeChanges, pageTitle } from '../page';
import { mailboxesIn, mailPerson, personWithin, uniquePeople } from '../person';
import type { Site, SiteAddress } from '../site';
import { visibleText } from '../visible-text';
import { headingSelector } from './webmail-head';

/** How to read a webmail's page. All selectors but `message` apply within a message. */
export interface MailView {
  /** An open message. */
  message: string;
  /** Contains the sender's address, and the name too unless `senderName` has it. */
  sender: string;
  senderName?: string;
  /** Each is a person, or a list of people as text. */
  recipients?: string;
  /** The message's subject, unless it is in a heading. */
  subject?: string;
  /** The message's body. Nobody in it is read. */
  body?: string;
}

/**
 * The pages of a known webmail.
 *
 * @param matches judges by the address alone. Never called for LinkedIn or Google.
 */
// @__NO_SIDE_EFFECTS__
export function webmailSiteAddress({
  id,
  name,
  matches,
}: Pick<SiteAddress, 'id' | 'name' | 'matches'>): SiteAddress {
  return {
    id,
    name,
    matches: (url) => isGenericHost(url) && matches(url),
    identityOf: (url) => url.origin + url.pathname + url.search + url.hash,
    isWatched: true,
    canBeStale: true,
  };
}

/**
 * A known webmail: reads the senders of its open messages, newest first, and the recipients of the newest.
 */
// @__NO_SIDE_EFFECTS__
export function webmailSite(address: SiteAddress, selectors: MailView): Site {
  const { message, sender, senderName, recipients, body } = selectors;
  const inHead = (part: Element, selector: string) =>
    findAll(part, selector).filter((element) => !body || !element.closest(body));
  const senderOf = (part: Element) => {
    const [from] = inHead(part, sender);
    const [nameElement] = senderName ? inHead(part, senderName) : [];
    return from && personWithin(from, 'mail-sender', nameElement);
  };
  const recipientsOf = (part: Element): (DetectedPerson | undefined)[] =>
    (recipients ? inHead(part, recipients) : []).flatMap((element) => {
      const listed = mailboxesIn(visibleText(element, 2000));
      if (listed.length < 2) return personWithin(element, 'mail-recipient');
      return listed.map((mailbox) => mailPerson(mailbox.address, mailbox.name, 'mail-recipient'));
    });
  const { id } = address;
  return {
    ...address,
    selectors: { ...selectors },
    watch(page, onChange, signal) {
      observeChanges(findFirst(page, '[role="main"], main') ?? page.querySelector('body'), onChange, signal);
    },
    read(page) {
      const messages = findAll(page, message).reverse();
      const [newest] = messages;
      const senders = uniquePeople(messages.map(senderOf));
      // A sender with only a name still counts, so that no recipient takes their place.
      if (!newest || senders.length === 0) return { status: 'nobody', site: id };
      const people = uniquePeople([...senders, ...recipientsOf(newest)]);
      return { status: 'people', site: id, message: messageFingerprint(page, newest, selectors), people };
    },
  };
}

/** Tells two messages from one sender apart. Digits are left out because unread counts and times change. */
function messageFingerprint(
  page: Element,
  newest: Element,
  { subject: heading = headingSelector, body }: MailView,
): string {
  const subject = findFirst(newest, heading) ?? findFirst(page, heading) ?? null;
  const text = body ? (findFirst(newest, body) ?? findFirst(page, body) ?? null) : null;
  return fingerprint(
    `${pageTitle(page)} ${boundedText(subject, 300)} ${boundedText(text, 300)}`.replace(/[\d\s]/g, ''),
  );
}
