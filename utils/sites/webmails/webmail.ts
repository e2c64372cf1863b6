import { normalizeEmail } from '../../identity/email';
import { boundedText } from '../bounded-text';
import { isElement } from '../is-element';
import { isGenericHost, observeChanges, walk } from '../page';
import { uniquePeople } from '../person';
import type { Site, SiteAddress } from '../site';
import { addressSelector, findHeads, type Head, headingSelector, nonMailSelector } from './webmail-head';
import { zimbra, zimbraSelector } from './zimbra';

const selectors = { heading: headingSelector, address: addressSelector, main: '[role="main"], main' };

/** Mailboxes of the webmail's operator rather than of people. */
const roleMailbox =
  /^(?:support|help|helpdesk|hilfe|aide|ayuda|abuse|postmaster|webmaster|hostmaster|admin|service|feedback|billing)(?:[+._-]|@)/;
const date = /\d{1,2}[:.]\d{2}(?!\d)|(?:19|20)\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/;
const outermost = 'html, body, main, [role="main"]';
const longText = 80;
const shortText = 15;
const minScore = 3;
const minRows = 3;
const maxRows = 50;
const minRowLength = 60;
const maxRowLength = 300;

export const webmailAddress: SiteAddress = {
  id: 'webmail',
  name: 'your webmail',
  matches: isGenericHost,
  identityOf: (url) => `${url.origin}${url.pathname}${url.hash}`,
  canBeStale: true,
  isWatched: true,
};

/**
 * Any other webmail that a rep has added. Detects people where a message's sender and recipients would be,
 * with a subject above and text below. The result is a guess, and the panel says so.
 */
export const webmail: Site = {
  ...webmailAddress,
  selectors,
  watch(page, onChange, signal) {
    observeChanges(page.querySelector(selectors.main) ?? page.querySelector('body'), onChange, signal);
  },
  read(page, url) {
    if (page.querySelector(zimbraSelector)) return zimbra.read(page, url); // On any host a company runs it on.
    const site = this.id;
    const heads = findHeads(page);
    const scores = heads.map((head) => (isInList(head.first) ? 0 : scoreOf(head, heads)));
    const best = Math.max(...scores, minScore);
    const people = uniquePeople(heads[scores.indexOf(best)]?.people ?? []);
    return people.length > 0 ? { status: 'people', site, people } : { status: 'nobody', site };
  },
};

/** How much the surroundings look like an email: a subject, a date, text. */
function scoreOf(head: Head, heads: readonly Head[]): number {
  const part = mailAround(head, heads);
  const text = textAfter(head.last, part);
  const isDated = part.querySelector('time') !== null || date.test(boundedText(part, 600));
  const isRole = roleMailbox.test(normalizeEmail(head.people[0]?.keys.email ?? '') ?? '');
  const signs = [head.subject, head.isTitled, isDated, text >= shortText, text >= longText];
  return signs.filter(Boolean).length - (isRole ? 1 : 0);
}

/**
 * Whether an address is in a row of a list of emails: next to similar rows, each with a few words or a date.
 */
function isInList(address: Element): boolean {
  let part: Element | null = address;
  for (let level = 0; part && level < 6; level++, part = part.parentElement) {
    const kind = `${part.localName} ${part.classList[0] ?? ''}`;
    const others = firstChildrenOf(part.parentElement);
    const rows = others.filter((row) => `${row.localName} ${row.classList[0] ?? ''}` === kind && isRow(row));
    if (rows.length >= minRows) return true;
  }
  return false;
}

/** The first child elements, without visiting the others. */
function firstChildrenOf(part: Element | null): Element[] {
  const found: Element[] = [];
  let child = part?.firstElementChild ?? null;
  for (; child && found.length < maxRows; child = child.nextElementSibling) found.push(child);
  return found;
}

function isRow(part: Element): boolean {
  const text = boundedText(part, maxRowLength + 1);
  if (text.length > maxRowLength || (text.length < minRowLength && !date.test(text))) return false;
  return text.includes('@') || part.querySelector(addressSelector) !== null;
}

/**
 * The largest part of the page that contains these people but no other candidates, and isn't the page itself.
 */
function mailAround({ subject, first, last }: Head, heads: readonly Head[]): Element {
  let part = first;
  const others = heads.filter((other) => other.first !== first);
  for (let level = 0; level < 8; level++) {
    const around = part.parentElement;
    if (!around || around.matches(outermost)) break;
    const isWhole = part.contains(last) && (!subject || part.contains(subject));
    if (isWhole && others.some((other) => around.contains(other.first))) break;
    part = around;
  }
  return part;
}

/**
 * The length of the text that follows, up to the length that matters. A frame counts as the text of an email.
 */
function textAfter(last: Element, part: Element): number {
  const walker = walk(part, nonMailSelector);
  walker.currentNode = last;
  let length = 0;
  for (let node = walker.nextNode(); node && length < longText; node = walker.nextNode()) {
    if (last.contains(node)) continue;
    if (isElement(node) && node.localName === 'iframe') return longText;
    if (!isElement(node)) length += node.nodeValue?.trim().length ?? 0;
  }
  return length;
}
