import { cleanText } from '../identity/clean-text';
import { elementsAndTexts, isElement } from './is-element';

const hiddenStyle = /(?:display:\s*none|visibility:\s*hidden)/i;

/** Said to screen readers alone. The names that style sheets use for it, for pages whose style is not known. */
const unseenClass =
  /(?:^|[\s_-])(?:sr-?only|(?:visually|accessib\w+|a11y)[-_]?hidden|hidden[-_]?visually|visuallyhidden|(?:screen-?reader|a11y|assistive|offscreen)(?:[-_]?(?:only|text))?)(?=$|[\s_])/i;

const noText = 'svg, [role="img"], script, style, template, noscript';
/** What holds a picture or, where there is none, somebody's initials. */
const portrait = '[class*="avatar" i], [class*="initials" i], [data-testid*="avatar" i]';
const marked = 'mark, em, [class*="highlight" i]';
const maxInitialsLength = 4;

const blocks = /^(?:div|p|br|li|ul|ol|td|th|tr|table|section|header|h[1-6])$/;
const maxNodes = 500;

/**
 * The text of an element as a person sees it: without what is hidden, or meant for screen readers alone, and without
 * pictures and initials. Where all of it is hidden from screen readers (a copy for them stands beside it), that is it.
 *
 * @returns undefined when nothing is left.
 */
export function visibleText(element: Element | null | undefined, longest = 200): string | undefined {
  if (!element || !isDisplayed(element) || isUnseen(element)) return undefined;
  return (
    cleanText(textIn(element, longest * 20, true), longest) ??
    cleanText(textIn(element, longest * 20, false), longest)
  );
}

function textIn(root: Element, longest: number, skipsAriaHidden: boolean): string {
  const walker = root.ownerDocument.createTreeWalker(root, elementsAndTexts, (node) => {
    if (!isElement(node)) return 1; // Accept.
    const isSkipped =
      isUnseen(node) || isPicture(node) || (skipsAriaHidden && node.matches('[aria-hidden="true"]'));
    return isSkipped ? 2 : 1; // Reject with all that is in it.
  });
  const chunks: string[] = [];
  let length = 0;
  let seen = 0;
  let before: Node | undefined;
  for (let node = walker.nextNode(); node && seen < maxNodes && length < longest; seen++) {
    const text = isElement(node) ? (blocks.test(node.localName) ? ' ' : '') : (node.nodeValue ?? '');
    if (!isElement(node) && before && areApart(before, node)) chunks.push(' ');
    if (!isElement(node)) before = node;
    chunks.push(text.slice(0, longest));
    length += text.length;
    node = walker.nextNode();
  }
  return withoutInitials(chunks).join('');
}

/** Whether an element is displayed, as far as the markup says: neither it nor anything around it is switched off. */
export function isDisplayed(element: Element): boolean {
  for (let part: Element | null = element; part; part = part.parentElement) {
    if (isSwitchedOff(part)) return false;
  }
  return true;
}

/** Whether an element is hidden by its own attributes. */
export function isSwitchedOff(element: Element): boolean {
  const style = element.getAttribute('style');
  return element.hasAttribute('hidden') || (style !== null && hiddenStyle.test(style));
}

function isUnseen(element: Element): boolean {
  if (isSwitchedOff(element) || unseenClass.test(element.getAttribute('class') ?? '')) return true;
  if (!('checkVisibility' in element)) return false; // Nothing lays this document out.
  return !element.checkVisibility({ visibilityProperty: true }) || isOneDot(element);
}

/** As small as `sr-only` makes it, by whatever name. */
function isOneDot(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.position === 'absolute' && Number.parseFloat(style.width) <= 1;
}

/** A name and an address in elements of their own, with nothing but a margin between them. A found word is marked within. */
function areApart(one: Node, other: Node): boolean {
  const [before, after] = [one.nodeValue ?? '', other.nodeValue ?? ''];
  const isMarked = [one, other].some((text) => text.parentElement?.matches(marked));
  if (isMarked || one.parentElement === other.parentElement || !`${before}${after}`.includes('@'))
    return false;
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

function isPicture(element: Element): boolean {
  if (element.matches(noText)) return true;
  return element.matches(portrait) && (element.textContent ?? '').trim().length <= maxInitialsLength;
}

/** A first piece that is the first letters of the words after it stands in place of a picture. */
function withoutInitials(chunks: string[]): string[] {
  const filled = chunks.filter((chunk) => chunk.trim());
  const [first = ''] = filled;
  const letters = first.replace(/[\s.]/g, '').toLocaleUpperCase();
  if (filled.length < 2 || letters.length > 3) return chunks;
  const words = cleanText(filled.slice(1).join(' '))?.split(' ') ?? [];
  const firsts = words.map((word) =>
    word
      .replace(/^\P{L}+/u, '')
      .slice(0, 1)
      .toLocaleUpperCase(),
  );
  const isInitials = firsts[0] === letters[0] && [...letters].every((letter) => firsts.includes(letter));
  return isInitials ? chunks.slice(chunks.indexOf(first) + 1) : chunks;
}
