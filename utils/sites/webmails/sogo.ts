import type { Sighting } from '../../contract/rep/sighting';
import { normalizeEmail } from '../../identity/email';
import { findAll, isGenericHost } from '../page';
import { mailPerson, personFromText, uniquePeople } from '../person';
import type { Site, SiteAddress } from '../site';
import { visibleText } from '../visible-text';

const selectors = {
  /** Stays in the page while its message changes. */
  view: '[ui-view="message"]',
  sender: 'sg-avatar-image + div',
  /** Its text is the address, and it has no child elements. */
  address: 'a.md-caption:not(:has(*))',
  /**
   * The message body is part of the page and may use any class. If it can't be told apart, nothing is read.
   */
  body: '.msg-body',
  /** Covers the message, in the same page. */
  editor: 'md-dialog.sg-mail-editor',
  chips: 'md-chips-wrap',
};

export const sogoAddress: SiteAddress = {
  id: 'sogo',
  name: 'SOGo',
  matches: (url) => isGenericHost(url) && /^\/SOGo\/so\/[^/]+\/Mail(?:\/|$)/.test(url.pathname),
  // A search across all mailboxes shows the same message under a different address.
  identityOf: (url) => url.origin + url.pathname + url.hash.replace('/virtual/', '/'),
  isWatched: true,
};

/** SOGo, on any host a company runs it on (checked against a running 5.8, Nov 2026). */
export const sogo: Site = {
  ...sogoAddress,
  selectors,
  watch(page, onChange, signal) {
    const changes = new MutationObserver(onChange);
    let open: Element | null = null;
    const watchEditor = () => {
      const now = page.querySelector(selectors.editor);
      if (now === open) return false;
      open = now;
      for (const chips of now?.querySelectorAll(selectors.chips) ?? []) {
        changes.observe(chips, { childList: true });
      }
      return true;
    };
    const dialogs = new MutationObserver(() => watchEditor() && onChange());
    signal.addEventListener('abort', () => [changes, dialogs].map((observer) => observer.disconnect()));
    // After "back" the address changes first; once the message has loaded, the view is a new element.
    const parent = page.querySelector(selectors.view)?.parentElement;
    if (parent) changes.observe(parent, { childList: true });
    const body = page.querySelector('body');
    if (body) dialogs.observe(body, { childList: true });
    watchEditor();
  },
  read(page, url) {
    const site = this.id;
    const own = ownAddresses(page);
    const editor = page.querySelector(selectors.editor);
    if (editor) return readEditor(editor, site, own);
    const shown = page.querySelector(selectors.view);
    const namesMessage = /^#!\/Mail\/[^/]+\/(?:new$|(?:virtual\/)?[^/]+\/\d+)/.test(url.hash);
    if (shown && !namesMessage) return { status: 'nobody', site };
    return (shown && readMessage(shown, site, own)) || { status: 'mounting', site };
  },
};

/**
 * Only the sender: for recipients a message shows names, and a name that looks like an address may be someone
 * else's.
 *
 * @returns undefined until there is a sender.
 */
function readMessage(shown: Element, site: string, own: string[]): Sighting | undefined {
  const avatar = findAll(shown, selectors.sender).find((block) => !block.closest(selectors.body));
  const address = visibleText(avatar?.querySelector(selectors.address));
  if (!avatar || !address || !shown.querySelector(selectors.body)) return undefined;
  const people = uniquePeople([
    mailPerson(address, visibleText(avatar.querySelector('span')), 'mail-sender'),
  ]);
  if (people.length === 0) return { status: 'nobody', site };
  // The message in the address may not have loaded yet, so identify the message by what is on screen.
  const found = [
    visibleText(shown.querySelector('time.msg-date'), 60),
    visibleText(shown.querySelector('h5'), 80),
    address,
  ];
  return { status: 'people', site, message: found.join(' ').slice(0, 300), people, own };
}

function readEditor(editor: Element, site: string, own: string[]): Sighting {
  const chips = ['to', 'cc'].flatMap((field) =>
    findAll(editor, `md-chips[ng-model="editor.message.editable.${field}"] md-chip-template`),
  );
  const people = uniquePeople(chips.map((chip) => personFromText(visibleText(chip, 1000))));
  if (people.length === 0) return { status: 'nobody', site };
  const message = `compose ${editor.querySelector(selectors.chips)?.id ?? ''}`; // The id is unique while the page is open.
  return { status: 'people', site, message, people, own };
}

/** The page has them in scripts: the user's own, and those of every account's identities. */
function ownAddresses(page: Element): string[] {
  const texts = findAll(page, 'script:not([src])').map((script) => script.textContent ?? '');
  const user = texts.map((text) => /\bvar UserEmail = '([^']+)'/.exec(text)?.[1]);
  const accounts = texts.map((text) => /\bvar mailAccounts = (\[.*\]);/.exec(text)?.[1] ?? '');
  const identities = accounts.flatMap((text) =>
    [...text.matchAll(/"email":"([^"]+)"/g)].map(([, email]) => email),
  );
  const emails = [...user, ...identities].flatMap((text) => (text && normalizeEmail(text)) || []);
  return [...new Set(emails)].slice(0, 10);
}
