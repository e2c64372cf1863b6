import type { DetectedPerson, Sighting } from '../../contract/rep/sighting';
import { boundedText } from '../bounded-text';
import { fingerprint } from '../fingerprint';
import { findAllWithHidden, findFirst, isGenericHost, observeChanges } from '../page';
import { mailboxesIn, mailPerson, personFromLink, uniquePeople } from '../person';
import type { Site, SiteAddress } from '../site';
import { isHiddenByAttribute } from '../visible-text';

const selectors = {
  /** The preview, a message in its own window, and a message in the basic view. */
  message: '#previewMsg, #msgData, #msgheaders',
  head: '.msgHeaders',
  /** In the dynamic view, whether the header is expanded or collapsed. */
  sender: '.from a.address, #msgHeaderFrom a.address',
  recipients: '#msgHeaderTo a.address, #msgHeaderCc a.address',
  /**
   * Rows of the basic view are labeled only in the user's language: a date, then From, then the recipients.
   */
  row: 'td.msgheader',
  link: 'a',
  form: 'form#compose',
  /** With an address book, both fields are hidden behind a list of tags but kept up to date. */
  draftTo: '#to, #cc',
};

export const hordeAddress: SiteAddress = {
  id: 'horde',
  name: 'Horde',
  matches: (url) => isGenericHost(url) && /\/imp\/(?:dynamic|basic|message)\.php$/.test(url.pathname),
  identityOf: (url) => url.origin + url.pathname + url.search + url.hash,
  canBeStale: true,
  isWatched: true,
};

/** Horde in its dynamic and basic views (checked against a running Horde 5.2 with IMP 6.2, Nov 2026). */
export const horde: Site = {
  ...hordeAddress,
  selectors,
  watch(page, onChange, signal) {
    const body = page.querySelector('body');
    observeChanges(body, onChange, signal);
    const onEdit = ({ target }: Event) => {
      const fields = body?.querySelectorAll(selectors.draftTo) ?? [];
      if (Array.from(fields).some((one) => one === target)) onChange();
    };
    for (const event of ['input', 'focusout']) {
      body?.addEventListener(event, onEdit);
      signal.addEventListener('abort', () => body?.removeEventListener(event, onEdit));
    }
  },
  read(page) {
    const site = this.id;
    const form = findFirst(page, selectors.form);
    if (form) return sightingOf(site, draftRecipients(form), 'compose');
    const message = findFirst(page, selectors.message);
    if (!message) return { status: 'nobody', site };
    const head = message.querySelector(selectors.head); // Never in the body, whose text may use the same class names.
    const people = head ? peopleIn(head) : peopleInBasicView(message);
    return sightingOf(site, people, fingerprint(boundedText(head ?? message, 2000)));
  },
};

function sightingOf(site: string, people: DetectedPerson[], message: string): Sighting {
  return people.length > 0 ? { status: 'people', site, message, people } : { status: 'nobody', site };
}

function peopleIn(head: Element): DetectedPerson[] {
  const [sender] = findAllWithHidden(head, selectors.sender).map((link) =>
    personFromLink(link, 'mail-sender'),
  );
  if (!sender) return []; // Without a sender, no recipient takes their place.
  // The whole header may be collapsed, but a row that is itself hidden belongs to the previous message.
  const recipients = findAllWithHidden(head, selectors.recipients).filter((link) => {
    const row = link.closest('tr');
    return !row || !isHiddenByAttribute(row);
  });
  return uniquePeople([sender, ...recipients.map((link) => personFromLink(link, 'mail-recipient'))]);
}

function peopleInBasicView(message: Element): DetectedPerson[] {
  const rows = findAllWithHidden(message, selectors.row).map((row) => findAllWithHidden(row, selectors.link));
  const [from = [], ...to] = rows.filter((links) => links.length > 0);
  const senders = from.slice(0, 1).map((link) => personFromLink(link, 'mail-sender'));
  if (uniquePeople(senders).length === 0) return [];
  return uniquePeople([...senders, ...to.flat().map((link) => personFromLink(link, 'mail-recipient'))]);
}

/** The recipients of a draft. In the focused field, the last address may be incomplete. */
function draftRecipients(form: Element): DetectedPerson[] {
  const fields = findAllWithHidden<HTMLTextAreaElement>(form, selectors.draftTo);
  return uniquePeople(
    fields.flatMap((field) => {
      const isFocused = field === field.ownerDocument.activeElement;
      const text = isFocused ? field.value.replace(/[^,;>]*$/, '') : field.value;
      return mailboxesIn(text).map(({ address, name }) => mailPerson(address, name, 'mail-draft'));
    }),
  );
}
