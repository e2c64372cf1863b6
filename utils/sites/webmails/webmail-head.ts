import type { DetectedPerson } from '../../contract/rep/sighting';
import { cleanText } from '../../identity/clean-text';
import { boundedText } from '../bounded-text';
import { isElement } from '../is-element';
import { pageTitle, walk } from '../page';
import { personFromElement, personWithin } from '../person';
import { visibleText } from '../visible-text';

export const headingSelector = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
export const addressSelector = 'a[href^="mailto:" i], [title*="@"], [aria-label*="@"]';

/** People who may be an email's sender and recipients, judging by what surrounds them. */
export interface Head {
  people: DetectedPerson[];
  /** The element above them where a subject would be. */
  subject?: Element | undefined;
  /** Whether the page's title contains that subject. */
  isTitled: boolean;
  first: Element;
  last: Element;
}

/** Parts of a page that aren't an email, or can't contain its sender and recipients. */
export const nonMailSelector =
  'script, style, template, noscript, nav, aside, footer, blockquote, textarea, select, progress, meter, [role="navigation"], [role="complementary"], [role="banner"], [role="menu"], [role="listbox"], [role="grid"], [role="tree"], [role="row"], [role="option"], [role="alert"], [role="status"], [role="tooltip"], [role="progressbar"], [role="meter"], [contenteditable]:not([contenteditable="false"]), [aria-hidden="true"], [class*="toast" i], [class*="snackbar" i], [class*="quota" i]';

/** Addresses in these aren't a sender's or recipient's. Paragraphs are an email's text. */
const excludedSelector = 'ol, p, [role="listitem"], [class*="signature" i]';
/** Long lists are lists of emails, not of recipients. */
const rowSelector = 'table tr, ul > *';
const maxListLength = 5;
const bodySelector = 'iframe, pre, [role="document"], [class*="body" i], [id*="body" i]';
const lineSelector = 'div, td, li, section, header, article, dd, tr';

/**
 * Between the subject and the people, and between people, there are only labels and a date. More text than
 * this is the body.
 */
const maxGap = 80;
const maxHeads = 20;
const maxPeople = 300;

/** Finds possible email headers, in document order: runs of people with little else between them. */
export function findHeads(page: Element): Head[] {
  const title = cleanText(pageTitle(page), 400) ?? '';
  const heads: Head[] = [];
  let head: Head | undefined;
  let subject: Element | undefined;
  let isTitled = false;
  let gap = 0;
  let bodyNode: Node | undefined;
  let people = 0;
  const root = page.querySelector('body') ?? page;
  const relevant = relevantParts(root, title);
  // If no people precede the text, or there is already too much text after them, its length no longer
  // matters.
  const walker = walk(root, nonMailSelector, (part) => !relevant.has(part) && (!head || gap > maxGap));
  for (
    let node = walker.nextNode();
    node && heads.length < maxHeads && people < maxPeople;
    node = walker.nextNode()
  ) {
    if (bodyNode?.contains(node)) continue;
    const element = isElement(node) ? node : node.parentElement;
    if (!element) continue;
    const text = isElement(node) ? '' : (cleanText(node.nodeValue, 1000) ?? '');
    const isHeading = element === node && element.matches(headingSelector);
    if (isHeading || (!subject && isInTitle(title, text))) {
      subject = element;
      isTitled = isInTitle(title, cleanText(boundedText(element, 400)) ?? '');
      head = undefined;
      gap = 0;
    } else if (head && element === node && element.matches(bodySelector) && !element.contains(head.first)) {
      bodyNode = node;
      head = undefined;
      subject = undefined;
    }
    const person = personAt(node);
    if (person) {
      if (gap > maxGap) head = subject = undefined;
      if (!head) {
        head = {
          people: [],
          subject,
          isTitled: isTitled && subject !== undefined,
          first: element,
          last: element,
        };
        heads.push(head);
      }
      head.people.push(person);
      people++;
      head.last = element;
      gap = 0;
    } else if (!subject?.contains(node)) {
      gap += text.length;
    }
  }
  return heads;
}

/**
 * The elements that contain a heading, an address, or words from the page's title. Most of a page has none.
 */
function relevantParts(root: Element, title: string): Set<Node> {
  const parts = new Set<Node>();
  const add = (node: Node) => {
    for (let part: Node | null = node; part && !parts.has(part); part = part.parentNode) parts.add(part);
  };
  for (const element of root.querySelectorAll(`${headingSelector}, ${addressSelector}`)) add(element);
  const walker = root.ownerDocument.createTreeWalker(root, 4); // NodeFilter.SHOW_TEXT
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.includes('@') || mayBeInTitle(title, text)) add(node);
  }
  return parts;
}

/**
 * Whether a text may be in the title, judging by its first characters. Cleaning every text on a page takes
 * time.
 */
function mayBeInTitle(title: string, text: string): boolean {
  const start = text.trimStart().slice(0, 3);
  return start.length > 2 && (title.includes(start) || !/^[\w ]+$/.test(start));
}

/** “Question” in “Question - Webmail”: the whole text, delimited by non-letters. */
function isInTitle(title: string, text: string): boolean {
  const at = text.length > 2 ? title.indexOf(text) : -1;
  return at >= 0 && !/[\p{L}\p{N}]/u.test(`${title[at - 1] ?? ''}${title[at + text.length] ?? ''}`);
}

function personAt(node: Node): DetectedPerson | undefined {
  const element = isElement(node) ? node : node.parentElement;
  if (!element) return undefined;
  const isAddress = isElement(node)
    ? node.matches(addressSelector)
    : isMailboxText(node.nodeValue, element) && !element.closest(addressSelector);
  if (!isAddress || element.closest(excludedSelector) || isDeepInList(element) || isInProse(element))
    return undefined;
  return isElement(node) ? personFromElement(node, 'webmail-guess') : personInText(element);
}

/** Reads the person from an element's own text or, if that is only `<address>`, with the name before it. */
function personInText(element: Element): DetectedPerson | undefined {
  const person = personWithin(element, 'webmail-guess');
  const parent = element.parentElement;
  if (!person || person.keys.name || !parent || !visibleText(element)?.startsWith('<')) return person;
  if (parent.childElementCount > 4 || isInProse(parent) || parent.querySelector(headingSelector))
    return person;
  const inParent = personWithin(parent, 'webmail-guess');
  if (!inParent || inParent.keys.email !== person.keys.email || !inParent.keys.name?.includes(' '))
    return person; // A single word may be a label.
  return inParent;
}

/** `Name <address>`, or an address alone, possibly after a label. */
function isMailboxText(text: string | null, element: Element): boolean {
  if (!text?.includes('@')) return false; // Skips most texts on a page, because cleaning them all takes time.
  const short = cleanText(text, 1000) ?? '';
  if (/<[^<>\s]+@[^<>\s]+>/.test(short)) return true;
  if (!/^[^\s<>@:]+@[^\s<>@]+$/.test(short.replace(/^[^:：@]{1,20}[:：]\s*/, ''))) return false;
  return !/<\s*$/.test(element.previousSibling?.nodeValue ?? ''); // A “Name <address>” split across elements is read as a whole.
}

/**
 * Whether an element is beyond the first rows of a list. Counts siblings one by one, because a selector would
 * visit all of them.
 */
function isDeepInList(element: Element): boolean {
  for (
    let part = element.closest(rowSelector);
    part;
    part = part.parentElement?.closest(rowSelector) ?? null
  ) {
    let before = part.previousElementSibling;
    for (let seen = 1; before && seen < maxListLength; seen++) before = before.previousElementSibling;
    if (before) return true;
  }
  return false;
}

/** Whether there are more words around an address than names and labels would have. */
function isInProse(element: Element): boolean {
  const text = boundedText(element.closest(lineSelector), 3000);
  const addresses = text.match(/[^\s<>]+@[^\s<>]+/g) ?? [];
  return text.length - addresses.join('').length > 120 + 60 * addresses.length;
}
