import type { DetectedPerson } from '../../contract/rep/sighting';
import { normalizeEmail } from '../../identity/email';
import { findAll, findFirst, observeChanges, pageTitle } from '../page';
import { mailPerson, uniquePeople } from '../person';
import type { Site, SiteAddress } from '../site';

const selectors = {
  main: '[role="main"]',
  /** List rows have the attribute too, on a span. Only a heading is an open thread. */
  thread: 'h2[data-legacy-thread-id]',
  /** Expanded messages, and those collapsed to their sender. */
  message: '.adn[data-message-id], .adf',
  /** Only in the message's header: quoted text contains the same span. */
  sender: '.gF span[email], h3.iw span[email]',
  recipient: '.hb span[email]',
  body: '.a3s',
  account: 'header[role="banner"] a[aria-label*="@"]',
  /** A compose window. */
  draft: ':is([role="dialog"], [role="region"]) input[name="subjectbox"]',
  draftTo: '[name="to"] [role="option"][data-hovercard-id], .afV[data-hovercard-id]',
};

export const gmailAddress: SiteAddress = {
  id: 'gmail',
  name: 'Gmail',
  matches: (url) =>
    url.protocol === 'https:' && url.host === 'mail.google.com' && url.pathname.startsWith('/mail/'),
  // The thread, whichever list it was opened from.
  identityOf: ({ pathname, hash, searchParams }) =>
    `${pathname} ${searchParams.get('th') ?? hash.split('/').at(-1)}`,
  isWatched: true,
};

/**
 * Gmail's open thread, preview pane, pop-out and drafts. The selectors match captures from 2016 to Aug 2025.
 */
export const gmail: Site = {
  ...gmailAddress,
  selectors,
  watch(page, onChange, signal) {
    observeChanges(page.querySelector(selectors.main), onChange, signal);
    observeChanges(page.querySelector('head > title'), onChange, signal);
  },
  read(page) {
    const site = this.id;
    const main = findFirst(page, selectors.main);
    if (!main) return { status: 'mounting', site };
    const own = ownAddresses(page);
    const drafted = recipientsOfDrafts(page);
    const heading = findFirst(main, selectors.thread);
    if (!heading) {
      if (drafted.length === 0) return { status: 'nobody', site };
      return { status: 'people', site, message: 'draft', people: uniquePeople(drafted), own };
    }
    const messages = findAll(main, selectors.message);
    if (messages.length === 0) return { status: 'mounting', site };
    const people = uniquePeople([
      ...[...messages].reverse().flatMap((message) => personsOf(message, selectors.sender, 'mail-sender')),
      ...[...messages]
        .reverse()
        .flatMap((message) => personsOf(message, selectors.recipient, 'mail-recipient')),
      ...drafted,
    ]);
    const message = messages.flatMap((one) => one.getAttribute('data-message-id') ?? []).at(-1);
    if (people.every(({ keys: { email } }) => email && own.includes(email)))
      return { status: 'nobody', site };
    return { status: 'people', site, message, people, own };
  },
};

/** Only in the message's header: `[email]` inside quoted text isn't a participant. */
function personsOf(message: Element, selector: string, evidence: 'mail-sender' | 'mail-recipient') {
  return findAll(message, selector)
    .filter((span) => !span.closest(selectors.body))
    .map((span) => mailPerson(span.getAttribute('email'), span.getAttribute('name'), evidence));
}

/** The recipients of drafts, in separate windows or below a thread. */
function recipientsOfDrafts(page: Element): DetectedPerson[] {
  return findAll(page, selectors.draft).flatMap((subject) => {
    const draft = subject.closest('[role="dialog"], [role="region"]');
    const chips = draft ? findAll(draft, selectors.draftTo) : [];
    return chips.flatMap(
      (chip) =>
        mailPerson(chip.getAttribute('data-hovercard-id'), chip.getAttribute('data-name'), 'mail-draft') ??
        [],
    );
  });
}

/**
 * The signed-in account and, in a delegated mailbox, that mailbox too. The label's words are localized, the
 * address isn't. A subject in the title may contain addresses too; the account comes last, before "Gmail".
 */
function ownAddresses(page: Element): string[] {
  const banner = page.querySelector('header[role="banner"]'); // So that not every link of the page is tried.
  const account = banner?.querySelector(selectors.account);
  const label = account?.getAttribute('aria-label');
  const found = [label, pageTitle(page)].map((text) => {
    const words = (text ?? '').slice(-400).split(/[\s<>()]+/);
    return normalizeEmail(words.filter((word) => word.includes('@')).at(-1) ?? '');
  });
  return [...new Set(found.flatMap((email) => email ?? []))];
}
