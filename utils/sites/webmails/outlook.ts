import type { DetectedPerson, Evidence, Sighting } from '../../contract/rep/sighting';
import { cleanText } from '../../identity/clean-text';
import { normalizeEmail } from '../../identity/email';
import { findAll, findFirst, observeChanges, pageTitle } from '../page';
import { mailPerson, readMailbox, uniquePeople } from '../person';
import type { Site, SiteAddress } from '../site';
import { visibleText } from '../visible-text';
import { isSender, labelledMailbox } from './outlook-sender';

const hosts = ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'];

const selectors = {
  pane: '#ReadingPaneContainerId, #ConversationReadingPaneContainer, [data-app-section="ConversationContainer"], [data-app-section="ItemContainer"]',
  main: '[role="main"]',
  body: '[id^="UniqueMessageBody"]',
  /** By its id or, in other builds, by a label made of a word in the rep's language and the sender. */
  sender: '[id$="_FROM"], span[aria-label]',
  recipients: '[data-testid="RecipientWell"]',
  person: 'span[data-lpc-hover-target-id]',
  /** The list row of the open conversation. */
  row: '[aria-selected="true"][data-convid]',
  rowAddress: 'span[title*="@"]',
  /** Present only after the account menu was opened. */
  account: '#mectrl_currentAccount_secondary',
};
const excludedSelector = `${selectors.body}, ${selectors.recipients}, [role="listbox"], [role="option"], [contenteditable="true"]`;

export const outlookAddress: SiteAddress = {
  id: 'outlook',
  name: 'Outlook',
  matches: (url) =>
    url.protocol === 'https:' && hosts.includes(url.host) && url.pathname.startsWith('/mail/'),
  identityOf: ({ pathname }) => /\/id\/[^/]+/.exec(pathname)?.[0] ?? pathname,
  isWatched: true,
};

/**
 * Outlook on the web, on its four hosts (selectors from several projects, 2026). External people are shown as
 * `Name<address>`, colleagues by name only: their address is in a card that must not be opened.
 */
export const outlook: Site = {
  ...outlookAddress,
  selectors,
  watch(page, onChange, signal) {
    // A search opens a message under the same address.
    observeChanges(paneOf(page), onChange, signal);
  },
  read(page) {
    const site = this.id;
    const pane = paneOf(page);
    if (!pane) return { status: 'mounting', site };
    const email = normalizeEmail(page.querySelector(selectors.account)?.textContent ?? '');
    const own = email ? [email] : [];
    const bodies = findAll(pane, selectors.body);
    const row = findFirst(page, selectors.row);
    const wells = (evidence: Evidence) =>
      findAll(pane, selectors.recipients).flatMap((well) =>
        findAll(well, selectors.person).map((person) => personOf(person, evidence, row)),
      );
    if (bodies.length === 0) return sightingOf(site, 'draft', uniquePeople(wells('mail-draft')), own);
    const senders = sendersIn(pane).map((sender) => personOf(sender, 'mail-sender', row));
    if (uniquePeople(senders).length === 0) return { status: 'mounting', site }; // Recipients never replace the sender.
    const others = senders.filter((person) => person?.keys.email || person?.keys.name !== ownName(page));
    const recipients = wells('mail-recipient').filter((person) => person?.keys.email);
    // A sender with only a name is still the sender, so no one with an address takes their place.
    const isByName = others.some((person) => person && !person.keys.email);
    const people = uniquePeople(isByName ? others : [...others, ...recipients]);
    const ids = bodies.map(({ id }) => id).join(' ');
    return sightingOf(site, `${row?.getAttribute('data-convid') ?? ''} ${ids}`, people, own);
  },
};

/** Text that is longer and stands where a sender should is a passage of the message. In characters. */
const maxLoneName = 100;

/** Initials shown in place of a picture, before the name beside them has rendered. */
function isInitials(name: string): boolean {
  return /^\p{Lu}{1,3}$/u.test(name);
}

function sightingOf(site: string, message: string, people: DetectedPerson[], own: string[]): Sighting {
  if (people.length === 0) return { status: 'nobody', site };
  return { status: 'people', site, message: message.slice(0, 300), people, own };
}

function paneOf(page: Element): Element | undefined {
  return findFirst(page, selectors.pane) ?? findFirst(page, selectors.main);
}

/**
 * The senders: elements before the recipients of each message. Between the recipients and the body there is
 * no sender.
 */
function sendersIn(pane: Element): Element[] {
  let isAfterRecipients = false;
  return findAll(pane, `${selectors.sender}, ${selectors.body}, ${selectors.recipients}`).filter(
    (element) => {
      if (element.matches(selectors.body)) isAfterRecipients = false;
      if (element.matches(selectors.recipients)) isAfterRecipients = true;
      return !isAfterRecipients && !element.closest(excludedSelector) && isSender(element);
    },
  );
}

/** The rep's name from the title: “Mail - Ana Lima - Outlook”. */
function ownName(page: Element): string | undefined {
  return cleanText(
    pageTitle(page)
      .split(/\s[-–—|]\s/)
      .at(-2),
  );
}

/**
 * Identifies a person by the address in the text, label or title; or the row's address if it names the same
 * person; or else by name alone.
 */
function personOf(
  element: Element,
  evidence: Evidence,
  row: Element | undefined,
): DetectedPerson | undefined {
  const mailbox = readMailbox(visibleText(element, 1000));
  const titles = [element, ...findAll(element, '[title*="@"]')].map((part) => part.getAttribute('title'));
  const address =
    mailbox.address ??
    labelledMailbox(element)?.address ??
    titles.map((title) => readMailbox(title).address).find(Boolean);
  const name = cleanText(mailbox.name);
  if (address) return mailPerson(address, name, evidence);
  if (!name || name.length > maxLoneName || isInitials(name)) return undefined;
  const sameInRow = row && findAll(row, selectors.rowAddress).find((span) => visibleText(span) === name);
  const inRow = sameInRow && readMailbox(sameInRow.getAttribute('title')).address;
  return inRow ? mailPerson(inRow, name, evidence) : { keys: { name }, evidence };
}
