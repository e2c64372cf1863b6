import type { Sighting } from '../contract/sighting';
import { normalizeEmail } from '../identity/email';
import { all } from './page';
import { mailPerson, onlyOnce, textOf } from './person';
import type { Site } from './site';

const hooks = {
  layout: '#messagelist, #messagecontframe, #message-header, #layout',
  frame: '#messagecontframe',
  header: '#message-header',
  sender: '.header.from',
  recipients: '.header.to, .header.cc',
  person: '.rcmContactAddress',
  account: '.header-title.username',
};

/** Roundcube, on whatever host a company runs it (read in its own source, 1.6). */
export const roundcube: Site = {
  id: 'roundcube',
  name: 'Roundcube',
  examples: [
    'https://mail.acme-sales.example/?_task=mail&_mbox=INBOX',
    'https://acme-sales.example/webmail/?_task=mail&_uid=4&_mbox=INBOX&_action=show',
    'http://127.0.0.1:8025/?_task=mail',
  ],
  counterExamples: [
    'https://mail.acme-sales.example/?_task=settings',
    'https://mail.acme-sales.example/?_task=login',
    'https://www.linkedin.com/feed/?_task=mail',
    'https://mail.google.com/mail/u/0/?_task=mail',
  ],
  hooks,
  owns: (url) =>
    /^https?:$/.test(url.protocol) &&
    url.searchParams.get('_task') === 'mail' &&
    !/(?:^|\.)(?:linkedin|google)\.com$/.test(url.hostname),
  watch(page, onChange, signal) {
    page.querySelector(hooks.frame)?.addEventListener('load', onChange, { signal });
  },
  identityOf: (url) => `${url.origin}${url.pathname}?${url.searchParams.get('_uid') ?? ''}`,
  read(page, url) {
    const site = this.id;
    if (!page.querySelector(hooks.layout)) return { status: 'mounting', site };
    const own = ownAddresses(page);
    const frame = page.querySelector<HTMLIFrameElement>(hooks.frame);
    if (!frame) return readMessage(page, url, site, own);
    const document = frame.contentDocument; // The preview, of the same origin. Never the body frame inside it.
    const inside = document?.documentElement;
    const address = document?.location?.href ? new URL(document.location.href) : undefined;
    if (!inside || !address || !/^(?:preview|show)$/.test(address.searchParams.get('_action') ?? '')) {
      return { status: 'nobody', site };
    }
    return readMessage(inside, address, site, own);
  },
};

function readMessage(page: Element, url: URL, site: string, own: string[]): Sighting {
  const header = page.querySelector(hooks.header);
  if (!header) {
    const isLoading = page.ownerDocument.readyState === 'loading' || url.searchParams.has('_uid');
    return { status: isLoading ? 'mounting' : 'nobody', site };
  }
  // The plain summary names the sender alone; Reply-To is whatever its sender wants, and is not read.
  const from = header.querySelector(hooks.sender) ?? header.querySelector('.header-summary');
  const people = onlyOnce([
    ...contactsOf(from ?? undefined, 'mail-sender'),
    ...all(header, hooks.recipients).flatMap((row) => contactsOf(row, 'mail-recipient')),
  ]);
  if (people.length === 0) return { status: 'nobody', site };
  const message = `${url.searchParams.get('_mbox') ?? ''} ${url.searchParams.get('_uid') ?? ''}`;
  return { status: 'people', site, message, people, own };
}

function contactsOf(row: Element | undefined, evidence: 'mail-sender' | 'mail-recipient') {
  return (row ? all(row, hooks.person) : []).map((contact) =>
    mailPerson(contact.getAttribute('href') ?? contact.getAttribute('title'), textOf(contact), evidence),
  );
}

function ownAddresses(page: Element): string[] {
  const email = normalizeEmail(textOf(page.querySelector(hooks.account)) ?? '');
  return email ? [email] : [];
}
