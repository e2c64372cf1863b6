import type { Sighting } from '../../contract/rep/sighting';
import { normalizeEmail } from '../../identity/email';
import { findAll, isGenericHost } from '../page';
import { mailPerson, personFromText, uniquePeople } from '../person';
import type { Site } from '../site';
import { visibleText } from '../visible-text';

const selectors = {
  /** Stays in the page while the message in it changes. */
  view: '[ui-view="message"]',
  sender: 'sg-avatar-image + div',
  /** Its words are the address, and nothing stands in it. */
  address: 'a.md-caption:not(:has(*))',
  /** A mail's body is part of the page, and may use any class: where it is not told apart, nothing is read. */
  body: '.msg-body',
  /** Lies over the message, in the same page. */
  editor: 'md-dialog.sg-mail-editor',
  chips: 'md-chips-wrap',
};

/** SOGo, on whatever host a company runs it (read on a running 5.8, Nov 2026). */
export const sogo: Site = {
  id: 'sogo',
  name: 'SOGo',
  selectors,
  matches: (url) => isGenericHost(url) && /^\/SOGo\/so\/[^/]+\/Mail(?:\/|$)/.test(url.pathname),
  // A search over all mailboxes shows the same message under an address of its own.
  identityOf: (url) => url.origin + url.pathname + url.hash.replace('/virtual/', '/'),
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
    // After "back" the address changes first, and the view is another element once the message has loaded.
    const parent = page.querySelector(selectors.view)?.parentElement;
    if (parent) changes.observe(parent, { childList: true });
    const body = page.querySelector('body');
    if (body) dialogs.observe(body, { childList: true });
    watchEditor();
  },
  read(page, url) {
    const site = this.id;
    const own = ownAddresses(page);
    const written = page.querySelector(selectors.editor);
    if (written) return readEditor(written, site, own);
    const shown = page.querySelector(selectors.view);
    const namesMessage = /^#!\/Mail\/[^/]+\/(?:new$|(?:virtual\/)?[^/]+\/\d+)/.test(url.hash);
    if (shown && !namesMessage) return { status: 'nobody', site };
    return (shown && readMessage(shown, site, own)) || { status: 'mounting', site };
  },
};

/**
 * The sender alone: of recipients a message shows the names, and a name that looks like an address may be another's.
 *
 * @returns undefined before there is one.
 */
function readMessage(shown: Element, site: string, own: string[]): Sighting | undefined {
  const avatar = findAll(shown, selectors.sender).find((block) => !block.closest(selectors.body));
  const address = visibleText(avatar?.querySelector(selectors.address));
  if (!avatar || !address || !shown.querySelector(selectors.body)) return undefined;
  const people = uniquePeople([
    mailPerson(address, visibleText(avatar.querySelector('span')), 'mail-sender'),
  ]);
  if (people.length === 0) return { status: 'nobody', site };
  // What the address names may not have loaded yet: the message is told by what is on screen.
  const found = [
    visibleText(shown.querySelector('time.msg-date'), 60),
    visibleText(shown.querySelector('h5'), 80),
    address,
  ];
  return { status: 'people', site, message: found.join(' ').slice(0, 300), people, own };
}

function readEditor(written: Element, site: string, own: string[]): Sighting {
  const chips = ['to', 'cc'].flatMap((field) =>
    findAll(written, `md-chips[ng-model="editor.message.editable.${field}"] md-chip-template`),
  );
  const people = uniquePeople(chips.map((chip) => personFromText(visibleText(chip, 1000))));
  if (people.length === 0) return { status: 'nobody', site };
  const message = `compose ${written.querySelector(selectors.chips)?.id ?? ''}`; // Numbered through the page's life.
  return { status: 'people', site, message, people, own };
}

/** The page says them in scripts: the user's, and those of every account's identities. */
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
