import type { DetectedPerson } from '../../contract/rep/sighting';
import { boundedText } from '../bounded-text';
import { fingerprint } from '../fingerprint';
import { findAll, findFirst, isGenericHost, observeChanges, pageTitle } from '../page';
import { mailboxesIn, mailPerson, personWithin, uniquePeople } from '../person';
import type { Site } from '../site';
import { visibleText } from '../visible-text';
import { headingSelector } from './webmail-head';

/** What a webmail's page is read by. All but `message` is looked for in a message. */
export interface MailView {
  id: string;
  name: string;
  /** Told by the address alone. LinkedIn's and Google's are never asked for. */
  matches: (url: URL) => boolean;
  selectors: {
    /** An open message. */
    message: string;
    /** What has the sender's address, and their name as well, unless `senderName` has it. */
    sender: string;
    senderName?: string;
    /** Each of them a person, or a list of people as text. */
    recipients?: string;
    /** The mail's subject, unless it is in a heading. */
    subject?: string;
    /** The mail's own text: nobody in it is read. */
    body?: string;
  };
}

/** A webmail that is known by name: its open messages' senders, the newest first, and the recipients of the newest. */
export function webmailSite({ id, name, matches, selectors }: MailView): Site {
  const { message, sender, senderName, recipients, body } = selectors;
  const inHead = (part: Element, hook: string) =>
    findAll(part, hook).filter((element) => !body || !element.closest(body));
  const senderOf = (part: Element) => {
    const [from] = inHead(part, sender);
    const [named] = senderName ? inHead(part, senderName) : [];
    return from && personWithin(from, 'mail-sender', named);
  };
  const recipientsOf = (part: Element): (DetectedPerson | undefined)[] =>
    (recipients ? inHead(part, recipients) : []).flatMap((element) => {
      const listed = mailboxesIn(visibleText(element, 2000));
      if (listed.length < 2) return personWithin(element, 'mail-recipient');
      return listed.map((one) => mailPerson(one.address, one.name, 'mail-recipient'));
    });
  return {
    id,
    name,
    selectors: { ...selectors },
    matches: (url) => isGenericHost(url) && matches(url),
    identityOf: (url) => url.origin + url.pathname + url.search + url.hash,
    isAnyHost: true,
    watch(page, onChange, signal) {
      observeChanges(findFirst(page, '[role="main"], main') ?? page.querySelector('body'), onChange, signal);
    },
    read(page) {
      const messages = findAll(page, message).reverse();
      const [newest] = messages;
      const senders = uniquePeople(messages.map(senderOf));
      // A sender by name alone is somebody, too: no recipient stands in their place.
      if (!newest || senders.length === 0) return { status: 'nobody', site: id };
      const people = uniquePeople([...senders, ...recipientsOf(newest)]);
      return { status: 'people', site: id, message: markOf(page, newest, selectors), people };
    },
  };
}

/** Tells two mails from one sender apart. Digits are left out: counts of unread mail and times come and go. */
function markOf(page: Element, newest: Element, { subject: hook, body }: MailView['selectors']): string {
  const heading = hook ?? headingSelector;
  const subject = findFirst(newest, heading) ?? findFirst(page, heading) ?? null;
  const text = body ? (findFirst(newest, body) ?? findFirst(page, body) ?? null) : null;
  return fingerprint(
    `${pageTitle(page)} ${boundedText(subject, 300)} ${boundedText(text, 300)}`.replace(/[\d\s]/g, ''),
  );
}
