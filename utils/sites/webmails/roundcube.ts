import type { Sighting } from '../../contract/rep/sighting';
import { normalizeEmail } from '../../identity/email';
import { findAll, findAllWithHidden, isGenericHost, observeChanges } from '../page';
import { mailPerson, personFromText, uniquePeople } from '../person';
import type { Site, SiteAddress } from '../site';

const selectors = {
  layout: '#messagelist, #messagecontframe, #message-header, #layout',
  frame: '#messagecontframe',
  header: '#message-header',
  sender: '.header.from',
  recipients: '.header.to, .header.cc',
  person: '.rcmContactAddress',
  account: '.header-title.username',
  /** The recipient lists of a draft, created by the page's own scripts. */
  draftTo: '#compose_to ul.recipient-input',
  draftCc: '#compose_cc ul.recipient-input',
  drafted: 'li.recipient',
  draftFrom: '#_from option',
};

export const roundcubeAddress: SiteAddress = {
  id: 'roundcube',
  name: 'Roundcube',
  matches: (url) => isGenericHost(url) && url.searchParams.get('_task') === 'mail',
  identityOf: ({ origin, pathname, searchParams }) =>
    `${origin}${pathname}?${searchParams.get('_uid') ?? searchParams.get('_id') ?? ''}`,
  isWatched: true,
};

/** Roundcube, on any host a company runs it on (from its source, 1.6). */
export const roundcube: Site = {
  ...roundcubeAddress,
  selectors,
  watch(page, onChange, signal) {
    page.querySelector(selectors.frame)?.addEventListener('load', onChange, { signal });
    for (const list of [selectors.draftTo, selectors.draftCc])
      observeChanges(page.querySelector(list), onChange, signal);
  },
  read(page, url) {
    const site = this.id;
    if (!page.querySelector(selectors.layout)) return { status: 'mounting', site };
    if (url.searchParams.get('_action') === 'compose') return readCompose(page, url, site);
    const own = ownAddresses(page);
    const frame = page.querySelector<HTMLIFrameElement>(selectors.frame);
    if (!frame) return readMessage(page, url, site, own);
    const document = frame.contentDocument; // The same-origin preview, never the body frame inside it.
    const inside = document?.documentElement;
    const address = document?.location?.href ? new URL(document.location.href) : undefined;
    if (!inside || !address || !/^(?:preview|show)$/.test(address.searchParams.get('_action') ?? '')) {
      return { status: 'nobody', site };
    }
    return readMessage(inside, address, site, own);
  },
};

function readMessage(page: Element, url: URL, site: string, own: string[]): Sighting {
  const header = page.querySelector(selectors.header);
  if (!header) {
    const isLoading = page.ownerDocument.readyState === 'loading' || url.searchParams.has('_uid');
    return { status: isLoading ? 'mounting' : 'nobody', site };
  }
  // The plain summary names only the sender. Reply-To isn't read, because its sender can set it to anything.
  const from = header.querySelector(selectors.sender) ?? header.querySelector('.header-summary');
  const people = uniquePeople([
    ...contactsOf(from ?? undefined, 'mail-sender'),
    ...findAllWithHidden(header, selectors.recipients).flatMap((row) => contactsOf(row, 'mail-recipient')),
  ]);
  if (people.length === 0) return { status: 'nobody', site };
  const message = `${url.searchParams.get('_mbox') ?? ''} ${url.searchParams.get('_uid') ?? ''}`;
  return { status: 'people', site, message, people, own };
}

/** When composing, only the From field shows who the rep is, with one entry per identity. */
function readCompose(page: Element, url: URL, site: string): Sighting {
  const [to, cc] = [selectors.draftTo, selectors.draftCc].map((list) => page.querySelector(list));
  if (!to) return { status: 'mounting', site };
  const recipients = [to, cc].flatMap((list) => (list ? findAll(list, selectors.drafted) : []));
  // Each ends with a comma, for copying.
  const people = uniquePeople(
    recipients.map((recipient) => personFromText(recipient.textContent?.slice(0, 1000).replace(/\s*,$/, ''))),
  );
  if (people.length === 0) return { status: 'nobody', site };
  const own = findAll(page, selectors.draftFrom).flatMap(
    (option) => personFromText(option.textContent ?? '')?.keys.email ?? [],
  );
  const message = `compose ${url.searchParams.get('_id') ?? ''}`;
  return { status: 'people', site, message, people, own: own.slice(0, 10) };
}

/** The rows are collapsed until the rep expands the header, but their content is valid all the same. */
function contactsOf(row: Element | undefined, evidence: 'mail-sender' | 'mail-recipient') {
  return (row ? findAllWithHidden(row, selectors.person) : []).map((contact) =>
    mailPerson(contact.getAttribute('href') ?? contact.getAttribute('title'), contact.textContent, evidence),
  );
}

function ownAddresses(page: Element): string[] {
  const email = normalizeEmail(page.querySelector(selectors.account)?.textContent ?? '');
  return email ? [email] : [];
}
