import type { SeenPerson } from '../../contract/rep/sighting';
import { boundedText } from '../bounded-text';
import { fingerprint } from '../fingerprint';
import { all, first, isAnybodysHost, observe, titleOf } from '../page';
import { mailboxesIn, mailPerson, onlyOnce, personIn } from '../person';
import type { Site } from '../site';
import { textOf } from '../visible-text';
import { headingHook } from './webmail-head';

/** What a webmail's page is read by. All but `message` is looked for in a message. */
export interface MailView {
  id: string;
  name: string;
  /** Told by the address alone. LinkedIn's and Google's are never asked for. */
  owns: (url: URL) => boolean;
  hooks: {
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
export function webmailSite({ id, name, owns, hooks }: MailView): Site {
  const { message, sender, senderName, recipients, body } = hooks;
  const inHead = (part: Element, hook: string) =>
    all(part, hook).filter((element) => !body || !element.closest(body));
  const senderOf = (part: Element) => {
    const [from] = inHead(part, sender);
    const [named] = senderName ? inHead(part, senderName) : [];
    return from && personIn(from, 'mail-sender', named);
  };
  const recipientsOf = (part: Element): (SeenPerson | undefined)[] =>
    (recipients ? inHead(part, recipients) : []).flatMap((element) => {
      const listed = mailboxesIn(textOf(element, 2000));
      if (listed.length < 2) return personIn(element, 'mail-recipient');
      return listed.map((one) => mailPerson(one.address, one.name, 'mail-recipient'));
    });
  return {
    id,
    name,
    hooks: { ...hooks },
    owns: (url) => isAnybodysHost(url) && owns(url),
    identityOf: (url) => url.origin + url.pathname + url.search + url.hash,
    isUnbound: true,
    watch(page, onChange, signal) {
      observe(first(page, '[role="main"], main') ?? page.querySelector('body'), onChange, signal);
    },
    read(page) {
      const messages = all(page, message).reverse();
      const [newest] = messages;
      const senders = onlyOnce(messages.map(senderOf));
      // A sender by name alone is somebody, too: no recipient stands in their place.
      if (!newest || senders.length === 0) return { status: 'nobody', site: id };
      const people = onlyOnce([...senders, ...recipientsOf(newest)]);
      return { status: 'people', site: id, message: markOf(page, newest, hooks), people };
    },
  };
}

/** Tells two mails from one sender apart. Digits are left out: counts of unread mail and times come and go. */
function markOf(page: Element, newest: Element, { subject: hook, body }: MailView['hooks']): string {
  const heading = hook ?? headingHook;
  const subject = first(newest, heading) ?? first(page, heading) ?? null;
  const text = body ? (first(newest, body) ?? first(page, body) ?? null) : null;
  return fingerprint(
    `${titleOf(page)} ${boundedText(subject, 300)} ${boundedText(text, 300)}`.replace(/[\d\s]/g, ''),
  );
}
