import { cleanText } from '../identity/clean-text';
import { elementsAndTexts, isElement } from './is-element';

const hiddenStyle = /(?:display:\s*none|visibility:\s*hidden)/i;

/**
 * Common class names for text meant only for screen readers, needed where the page's styles aren't applied.
 */
const screenReaderClass =
  /(?:^|[\s_-])(?:sr-?only|(?:visually|accessib\w+|a11y)[-_]?hidden|hidden[-_]?visually|visuallyhidden|(?:screen-?reader|a11y|assistive|offscreen)(?:[-_]?(?:only|text))?)(?=$|[\s_])/i;

const noTextSelector = 'svg, [role="img"], script, style, template, noscript';
/** Holds a picture or, if there is none, someone's initials. */
const avatarSelector = '[class*="avatar" i], [class*="initials" i], [data-testid*="avatar" i]';
const highlightSelector = 'mark, em, [class*="highlight" i]';
const maxInitialsLength = 4;

const blockNames = /^(?:div|p|br|li|ul|ol|td|th|tr|table|section|header|h[1-6])$/;
const maxNodes = 500;

/**
 * The text of an element as a person sees it: without hidden text, text only for screen readers, pictures and
 * initials. Text hidden from screen readers counts only if there is no other.
 *
 * @returns undefined if nothing is left.
 */
export function visibleText(element: Element | null | undefined, longest = 200): string | undefined {
  if (!element || !isDisplayed(element) || isInvisible(element)) return undefined;
  return (
    cleanText(textIn(element, longest * 20, true), longest) ??
    cleanText(textIn(element, longest * 20, false), longest)
  );
}

function textIn(root: Element, longest: number, skipsAriaHidden: boolean): string {
  const walker = root.ownerDocument.createTreeWalker(root, elementsAndTexts, (node) => {
    if (!isElement(node)) return 1; // FILTER_ACCEPT
    const isSkipped =
      isInvisible(node) || isPicture(node) || (skipsAriaHidden && node.matches('[aria-hidden="true"]'));
    return isSkipped ? 2 : 1; // FILTER_REJECT skips everything in it.
  });
  const chunks: string[] = [];
  let length = 0;
  let seen = 0;
  let before: Node | undefined;
  for (let node = walker.nextNode(); node && seen < maxNodes && length < longest; seen++) {
    let text = '';
    if (isElement(node)) {
      if (blockNames.test(node.localName)) text = ' ';
    } else {
      text = node.nodeValue ?? '';
      if (before && needSpace(before, node)) chunks.push(' ');
      before = node;
    }
    chunks.push(text.slice(0, longest));
    length += text.length;
    node = walker.nextNode();
  }
  return withoutInitials(chunks).join('');
}

/** Whether an element is displayed, judging by the markup: neither it nor any ancestor is hidden. */
export function isDisplayed(element: Element): boolean {
  for (let part: Element | null = element; part; part = part.parentElement) {
    if (isHiddenByAttributes(part)) return false;
  }
  return true;
}

/** Whether an element is hidden by its own attributes. */
export function isHiddenByAttributes(element: Element): boolean {
  const style = element.getAttribute('style');
  return element.hasAttribute('hidden') || (style !== null && hiddenStyle.test(style));
}

function isInvisible(element: Element): boolean {
  if (isHiddenByAttributes(element) || screenReaderClass.test(element.getAttribute('class') ?? ''))
    return true;
  if (!('checkVisibility' in element)) return false; // This document has no layout.
  return !element.checkVisibility({ visibilityProperty: true }) || isClipped(element);
}

/** Whether styles clip the element to a point, as `sr-only` does. */
function isClipped(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.position === 'absolute' && Number.parseFloat(style.width) <= 1;
}

/**
 * Whether two texts are a name and an address in separate elements, with only a margin between them. Parts
 * of a word that a search has highlighted aren't.
 */
function needSpace(one: Node, other: Node): boolean {
  const [before, after] = [one.nodeValue ?? '', other.nodeValue ?? ''];
  const isHighlighted = [one, other].some((text) => text.parentElement?.matches(highlightSelector));
  if (isHighlighted || one.parentElement === other.parentElement || !`${before}${after}`.includes('@'))
    return false;
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

function isPicture(element: Element): boolean {
  if (element.matches(noTextSelector)) return true;
  return element.matches(avatarSelector) && (element.textContent ?? '').trim().length <= maxInitialsLength;
}

/** Drops a first chunk that is just the initials of the words after it: it replaces a picture. */
function withoutInitials(chunks: string[]): string[] {
  const filled = chunks.filter((chunk) => chunk.trim());
  const [first = ''] = filled;
  const letters = first.replace(/[\s.]/g, '').toLocaleUpperCase();
  if (filled.length < 2 || letters.length > 3) return chunks;
  const words = cleanText(filled.slice(1).join(' '))?.split(' ') ?? [];
  const initials = words.map((word) =>
    word
      .replace(/^\P{L}+/u, '')
      .slice(0, 1)
      .toLocaleUpperCase(),
  );
  const isInitials = initials[0] === letters[0] && [...letters].every((letter) => initials.includes(letter));
  return isInitials ? chunks.slice(chunks.indexOf(first) + 1) : chunks;
}
