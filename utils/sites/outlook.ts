import type { Evidence, SeenPerson } from '../contract/sighting';
import { normalizeEmail } from '../identity/email';
import { cleanText } from '../identity/names';
import { all, observe } from './page';
import { mailPerson, onlyOnce, readMailbox } from './person';
import type { Site } from './site';
import { textOf } from './visible-text';

const hosts = ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'];

const hooks = {
  pane: '#ReadingPaneContainerId, #ConversationReadingPaneContainer, [data-app-section="ConversationContainer"], [data-app-section="ItemContainer"]',
  main: '[role="main"]',
  body: '[id^="UniqueMessageBody"]',
  sender: '[id$="_FROM"] span, span[aria-label^="From:"]',
  recipients: '[data-testid="RecipientWell"]',
  person: 'span[data-lpc-hover-target-id]',
  /** The row of the open conversation. */
  row: '[aria-selected="true"][data-convid]',
  rowAddress: 'span[title*="@"]',
  /** There only after the account menu was opened. */
  account: '#mectrl_currentAccount_secondary',
};

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
    const own = normalizeEmail(page.querySelector(hooks.account)?.textContent ?? '');
    const row = page.querySelector(hooks.row);
    const isMessage = pane.querySelector(hooks.body) !== null;
    const wells = all(pane, hooks.recipients);
    const people = onlyOnce([
      ...(isMessage ? all(pane, hooks.sender).map((sender) => personOf(sender, 'mail-sender', row)) : []),
      ...wells.flatMap((well) =>
        all(well, hooks.person).map((person) =>
          personOf(person, isMessage ? 'mail-recipient' : 'mail-draft', isMessage ? row : null),
        ),
      ),
    ]);
    // A colleague's name says nothing beside an outside person's address.
    const addressed = people.filter(({ keys }) => keys.email);
    const shown = addressed.length > 0 ? addressed : people;
    if (shown.length === 0) return { status: 'nobody', site };
    const message = isMessage ? `${row?.getAttribute('data-convid') ?? ''} ${idsOf(pane)}` : 'draft';
    return { status: 'people', site, message: message.slice(0, 300), people: shown, own: own ? [own] : [] };
  },
};

function paneOf(page: Element): Element | null {
  return page.querySelector(hooks.pane) ?? page.querySelector(hooks.main);
}

function idsOf(pane: Element): string {
  return all(pane, hooks.body)
    .map(({ id }) => id)
    .join(' ');
}

/** By the address in the words or the title; by the row's where it names the same person; else by name alone. */
function personOf(element: Element, evidence: Evidence, row: Element | null): SeenPerson | undefined {
  const words = readMailbox(element.textContent);
  const address = words.address ?? readMailbox(element.getAttribute('title')).address;
  if (address) return mailPerson(address, words.name, evidence);
  const name = cleanText(words.name);
  if (!name) return undefined;
  const sameInRow = row && all(row, hooks.rowAddress).find((span) => textOf(span) === name);
  const inRow = sameInRow && readMailbox(sameInRow.getAttribute('title')).address;
  return inRow ? mailPerson(inRow, name, evidence) : { keys: { name }, evidence };
}
