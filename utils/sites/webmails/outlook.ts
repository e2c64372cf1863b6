import type { Evidence, SeenPerson, Sighting } from '../../contract/rep/sighting';
import { cleanText } from '../../identity/clean-text';
import { normalizeEmail } from '../../identity/email';
import { all, first, observe, titleOf } from '../page';
import { mailPerson, onlyOnce, readMailbox } from '../person';
import type { Site } from '../site';
import { textOf } from '../visible-text';
import { isSender, labelledMailbox } from './outlook-sender';

const hosts = ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'];

const hooks = {
  pane: '#ReadingPaneContainerId, #ConversationReadingPaneContainer, [data-app-section="ConversationContainer"], [data-app-section="ItemContainer"]',
  main: '[role="main"]',
  body: '[id^="UniqueMessageBody"]',
  /** By its id or, in other builds, by a label of a word and the sender: the word is in the rep's language. */
  sender: '[id$="_FROM"], span[aria-label]',
  recipients: '[data-testid="RecipientWell"]',
  person: 'span[data-lpc-hover-target-id]',
  /** The row of the open conversation. */
  row: '[aria-selected="true"][data-convid]',
  rowAddress: 'span[title*="@"]',
  /** There only after the account menu was opened. */
  account: '#mectrl_currentAccount_secondary',
};
const elsewhere = `${hooks.body}, ${hooks.recipients}, [role="listbox"], [role="option"], [contenteditable="true"]`;

/**
 * Outlook on the web, on its four hosts (hooks of several projects, 2026). People outside the company stand as
 * `Name<address>`, colleagues by their name alone: their address is in a card that must not be opened.
 */
export const outlook: Site = {
  id: 'outlook',
  name: 'Outlook',
  hooks,
  owns: (url) => url.protocol === 'https:' && hosts.includes(url.host) && url.pathname.startsWith('/mail/'),
  identityOf: ({ pathname }) => /\/id\/[^/]+/.exec(pathname)?.[0] ?? pathname,
  watch(page, onChange, signal) {
    // A search opens a mail under the same address.
    observe(paneOf(page), onChange, signal);
  },
  read(page) {
    const site = this.id;
    const pane = paneOf(page);
    if (!pane) return { status: 'mounting', site };
    const email = normalizeEmail(page.querySelector(hooks.account)?.textContent ?? '');
    const own = email ? [email] : [];
    const bodies = all(pane, hooks.body);
    const row = first(page, hooks.row);
    const wells = (evidence: Evidence) =>
      all(pane, hooks.recipients).flatMap((well) =>
        all(well, hooks.person).map((person) => personOf(person, evidence, row)),
      );
    if (bodies.length === 0) return sightingOf(site, 'draft', onlyOnce(wells('mail-draft')), own);
    const senders = sendersIn(pane).map((sender) => personOf(sender, 'mail-sender', row));
    if (onlyOnce(senders).length === 0) return { status: 'mounting', site }; // Recipients never stand in for the sender.
    const others = senders.filter((person) => person?.keys.email || person?.keys.name !== ownName(page));
    const recipients = wells('mail-recipient').filter((person) => person?.keys.email);
    // A sender by name alone is who the mail is from: nobody who has an address stands in their place.
    const isByName = others.some((person) => person && !person.keys.email);
    const people = onlyOnce(isByName ? others : [...others, ...recipients]);
    const ids = bodies.map(({ id }) => id).join(' ');
    return sightingOf(site, `${row?.getAttribute('data-convid') ?? ''} ${ids}`, people, own);
  },
};

/** The letters in place of a picture, where the name beside them has not rendered yet. */
function isInitials(name: string): boolean {
  return /^\p{Lu}{1,3}$/u.test(name);
}

function sightingOf(site: string, message: string, people: SeenPerson[], own: string[]): Sighting {
  if (people.length === 0) return { status: 'nobody', site };
  return { status: 'people', site, message: message.slice(0, 300), people, own };
}

function paneOf(page: Element): Element | undefined {
  return first(page, hooks.pane) ?? first(page, hooks.main);
}

/** Those before the recipients of each message: what follows them up to the body is no sender. */
function sendersIn(pane: Element): Element[] {
  let isAfterRecipients = false;
  return all(pane, `${hooks.sender}, ${hooks.body}, ${hooks.recipients}`).filter((element) => {
    if (element.matches(hooks.body)) isAfterRecipients = false;
    if (element.matches(hooks.recipients)) isAfterRecipients = true;
    return !isAfterRecipients && !element.closest(elsewhere) && isSender(element);
  });
}

/** The rep's name, as the title has it: “Mail - Ana Lima - Outlook”. */
function ownName(page: Element): string | undefined {
  return cleanText(
    titleOf(page)
      .split(/\s[-–—|]\s/)
      .at(-2),
  );
}

/** By the address in the words, the label or the title; by the row's where it names the same person; else by name alone. */
function personOf(element: Element, evidence: Evidence, row: Element | undefined): SeenPerson | undefined {
  const words = readMailbox(textOf(element, 1000));
  const titles = [element, ...all(element, '[title*="@"]')].map((part) => part.getAttribute('title'));
  const address =
    words.address ??
    labelledMailbox(element)?.address ??
    titles.map((title) => readMailbox(title).address).find(Boolean);
  const name = cleanText(words.name);
  if (address) return mailPerson(address, name, evidence);
  if (!name || isInitials(name)) return undefined;
  const sameInRow = row && all(row, hooks.rowAddress).find((span) => textOf(span) === name);
  const inRow = sameInRow && readMailbox(sameInRow.getAttribute('title')).address;
  return inRow ? mailPerson(inRow, name, evidence) : { keys: { name }, evidence };
}
