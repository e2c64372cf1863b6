import { cleanText } from '../identity/clean-text';
import { isElement } from './is-element';
import { filterAccept, filterReject, showElementsAndTexts } from './node-filter';

const hiddenStyle = /(?:display:\s*none|visibility:\s*hidden)/i;

/** Class names for text meant only for screen readers, to recognize it in a document without style sheets. */
const screenReaderClass =
  /(?:^|[\s_-])(?:sr-?only|(?:visually|accessib\w+|a11y)[-_]?hidden|hidden[-_]?visually|visuallyhidden|(?:screen-?reader|a11y|assistive|offscreen)(?:[-_]?(?:only|text))?)(?=$|[\s_])/i;

const nonText = 'svg, [role="img"], script, style, template, noscript';
/** Elements that show a picture or, if there is none, someone's initials. */
const avatar = '[class*="avatar" i], [class*="initials" i], [data-testid*="avatar" i]';
const highlight = 'mark, em, [class*="highlight" i]';
const maxInitials = 3;
/** Longer text in an avatar is more than initials. Counts dots and spaces, as in `P.R.`. */
const maxAvatarText = 4;

const blockTag = /^(?:div|p|br|li|ul|ol|td|th|tr|table|section|header|h[1-6])$/;
const maxNodes = 500;

/**
 * The text of an element as a person sees it, without hidden text, text only for screen readers, pictures and
 * initials. Text with `aria-hidden` counts only if the element has no other: some pages hide the visible text
 * from screen readers and put a copy for them beside it.
 *
 * @returns undefined if nothing is left.
 */
export function visibleText(element: Element | null | undefined, maxLength = 200): string | undefined {
  if (!element || !isDisplayed(element) || isInvisible(element)) return undefined;
  const maxRawLength = maxLength * 20; // Most of the raw text may be white space.
  return (
    cleanText(rawText(element, maxRawLength, { includesAriaHidden: false }), maxLength) ??
    cleanText(rawText(element, maxRawLength, { includesAriaHidden: true }), maxLength)
  );
}

function rawText(
  root: Element,
  maxLength: number,
  { includesAriaHidden }: { includesAriaHidden: boolean },
): string {
  const isSkipped = (element: Element) =>
    isInvisible(element) ||
    isPicture(element) ||
    (!includesAriaHidden && element.matches('[aria-hidden="true"]'));
  const walker = root.ownerDocument.createTreeWalker(root, showElementsAndTexts, (node) =>
    isElement(node) && isSkipped(node) ? filterReject : filterAccept,
  );
  const chunks: string[] = [];
  let length = 0;
  let previous: Node | undefined;
  for (let visited = 0; visited < maxNodes && length < maxLength && walker.nextNode(); visited++) {
    const node = walker.currentNode;
    if (isElement(node)) {
      if (blockTag.test(node.localName)) chunks.push(' ');
      continue;
    }
    if (previous && needsSpaceBetween(previous, node)) chunks.push(' ');
    previous = node;
    const text = node.nodeValue ?? '';
    chunks.push(text.slice(0, maxLength));
    length += text.length;
  }
  return withoutInitials(chunks).join('');
}

/** Whether neither an element nor any ancestor is hidden by its attributes. Style sheets aren't considered. */
export function isDisplayed(element: Element): boolean {
  for (let part: Element | null = element; part; part = part.parentElement) {
    if (isHiddenByAttribute(part)) return false;
  }
  return true;
}

/** Whether an element's own attributes hide it. */
export function isHiddenByAttribute(element: Element): boolean {
  const style = element.getAttribute('style');
  return element.hasAttribute('hidden') || (style !== null && hiddenStyle.test(style));
}

function isInvisible(element: Element): boolean {
  if (isHiddenByAttribute(element) || screenReaderClass.test(element.getAttribute('class') ?? '')) {
    return true;
  }
  if (!('checkVisibility' in element)) return false; // This document has no layout.
  return !element.checkVisibility({ visibilityProperty: true }) || isOnePixelWide(element);
}

/** Screen-reader-only styles shrink an element to one pixel, whatever their class is called. */
function isOnePixelWide(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.position === 'absolute' && Number.parseFloat(style.width) <= 1;
}

/**
 * Whether two texts are a name and an address in separate elements with only a margin between them, so that
 * they would run together. A highlighted search term is part of the word around it.
 */
function needsSpaceBetween(one: Node, other: Node): boolean {
  const [before, after] = [one.nodeValue ?? '', other.nodeValue ?? ''];
  const isHighlighted = [one, other].some((text) => text.parentElement?.matches(highlight));
  if (isHighlighted || one.parentElement === other.parentElement) return false;
  if (!before.includes('@') && !after.includes('@')) return false;
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

function isPicture(element: Element): boolean {
  if (element.matches(nonText)) return true;
  return element.matches(avatar) && (element.textContent ?? '').trim().length <= maxAvatarText;
}

/** Drops the first chunk if it is only the initials of the words after it, shown in place of a picture. */
function withoutInitials(chunks: string[]): string[] {
  const [first = '', ...others] = chunks.filter((chunk) => chunk.trim());
  const initials = first.replace(/[\s.]/g, '').toLocaleUpperCase();
  if (others.length === 0 || initials.length > maxInitials) return chunks;
  const words = cleanText(others.join(' '))?.split(' ') ?? [];
  const firstLetters = words.map((word) =>
    word
      .replace(/^\P{L}+/u, '')
      .slice(0, 1)
      .toLocaleUpperCase(),
  );
  const isOfTheseWords =
    firstLetters[0] === initials[0] && [...initials].every((letter) => firstLetters.includes(letter));
  return isOfTheseWords ? chunks.slice(chunks.indexOf(first) + 1) : chunks;
}
