import type { Sighting } from '../contract/sighting';
import { normalizeEmail } from '../identity/email';
import { mailPerson, onlyOnce, textOf, writtenPerson } from './person';
import type { Site } from './site';

/** The lists that the recipients of a mail being written stand in; made once the page's own scripts have run. */
const recipientLists = ['#compose_to ul.recipient-input', '#compose_cc ul.recipient-input'];

/** Roundcube, on whatever host a company runs it (read in its own source, 1.6). */
export const roundcube: Site = {
  id: 'roundcube',
  name: 'Roundcube',
  examples: [
    'https://mail.acme-sales.example/?_task=mail&_mbox=INBOX',
    'https://acme-sales.example/webmail/?_task=mail&_uid=4&_mbox=INBOX&_action=show',
    'https://mail.acme-sales.example/?_task=mail&_action=compose&_id=19383691906b0665ac4625a',
    'http://127.0.0.1:8025/?_task=mail',
  ],
  counterExamples: [
    'https://mail.acme-sales.example/?_task=settings',
    'https://mail.acme-sales.example/?_task=login',
    'https://www.linkedin.com/feed/?_task=mail',
    'https://mail.google.com/mail/u/0/?_task=mail',
  ],
  owns: (url) =>
    /^https?:$/.test(url.protocol) &&
    url.searchParams.get('_task') === 'mail' &&
    !/(?:^|\.)(?:linkedin|google)\.com$/.test(url.hostname),
  watch(document, onChange, signal) {
    document.querySelector('#messagecontframe')?.addEventListener('load', onChange, { signal });
    const observer = new MutationObserver(onChange);
    signal.addEventListener('abort', () => observer.disconnect());
    for (const list of recipientLists.map((selector) => document.querySelector(selector))) {
      if (list) observer.observe(list, { childList: true });
    }
  },
  identityOf: ({ origin, pathname, searchParams }) =>
    `${origin}${pathname}?${searchParams.get('_uid') ?? searchParams.get('_id') ?? ''}`,
  read(document, url) {
    const site = this.id;
    if (!document.querySelector('#messagelist, #messagecontframe, #message-header, #layout')) {
      return { status: 'mounting', site };
    }
    if (url.searchParams.get('_action') === 'compose') return readCompose(document, url, site);
    const own = ownAddresses(document);
    const frame = document.querySelector<HTMLIFrameElement>('#messagecontframe');
    if (!frame) return readMessage(document, url, site, own);
    const inside = frame.contentDocument; // The preview, of the same origin. Never the body frame inside it.
    const address = inside?.location?.href ? new URL(inside.location.href) : undefined;
    if (!inside || !address || !/^(?:preview|show)$/.test(address.searchParams.get('_action') ?? '')) {
      return { status: 'nobody', site };
    }
    return readMessage(inside, address, site, own);
  },
};

function readMessage(document: Document, url: URL, site: string, own: string[]): Sighting {
  const header = document.querySelector('#message-header');
  if (!header) {
    const isLoading = document.readyState === 'loading' || url.searchParams.has('_uid');
    return { status: isLoading ? 'mounting' : 'nobody', site };
  }
  // The plain summary names the sender alone; Reply-To is whatever its sender wants, and is not read.
  const from = header.querySelector('.header.from') ?? header.querySelector('.header-summary');
  const people = onlyOnce([
    ...contactsOf(from ?? undefined, 'mail-sender'),
    ...[...header.querySelectorAll('.header.to, .header.cc')].flatMap((row) =>
      contactsOf(row, 'mail-recipient'),
    ),
  ]);
  if (people.length === 0) return { status: 'nobody', site };
  const message = `${url.searchParams.get('_mbox') ?? ''} ${url.searchParams.get('_uid') ?? ''}`;
  return { status: 'people', site, message, people, own };
}

/** Here the page says who the rep is in From alone: one line an identity. */
function readCompose(document: Document, url: URL, site: string): Sighting {
  const [to, cc] = recipientLists.map((selector) => document.querySelector(selector));
  if (!to) return { status: 'mounting', site };
  const recipients = [to, cc].flatMap((list) => [...(list?.querySelectorAll('li.recipient') ?? [])]);
  // Each ends with a comma, for people who copy it.
  const people = onlyOnce(
    recipients.map((recipient) => writtenPerson(textOf(recipient, 1000)?.replace(/\s*,$/, ''))),
  );
  if (people.length === 0) return { status: 'nobody', site };
  const own = [...document.querySelectorAll('#_from option')].flatMap(
    (option) => writtenPerson(textOf(option))?.keys.email ?? [],
  );
  const message = `compose ${url.searchParams.get('_id') ?? ''}`;
  return { status: 'people', site, message, people, own: own.slice(0, 10) };
}

function contactsOf(row: Element | undefined, evidence: 'mail-sender' | 'mail-recipient') {
  return [...(row?.querySelectorAll('.rcmContactAddress') ?? [])].map((contact) =>
    mailPerson(contact.getAttribute('href') ?? contact.getAttribute('title'), textOf(contact), evidence),
  );
}

function ownAddresses(document: Document): string[] {
  const email = normalizeEmail(textOf(document.querySelector('.header-title.username')) ?? '');
  return email ? [email] : [];
}
