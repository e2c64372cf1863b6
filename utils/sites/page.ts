import { elementsAndTexts, isElement } from './is-element';
import { isDisplayed, isSwitchedOff } from './visible-text';

/** Whether an address is on a host that a company may run: never one of LinkedIn's or Google's. */
export function isGenericHost({ protocol, hostname }: URL): boolean {
  return /^https?:$/.test(protocol) && !/(?:^|\.)(?:linkedin|google)\.com$/.test(hostname);
}

const maxVisited = 20_000;

/**
 * The first elements and texts below an element, in the order of the page, without what is hidden or matches a selector.
 *
 * @param skips asked first of each element, as the walk comes to it: whether it is left out, too.
 */
export function walk(root: Element, without: string, skips?: (element: Element) => boolean): TreeWalker {
  let seen = 0;
  return root.ownerDocument.createTreeWalker(root, elementsAndTexts, (node) => {
    if (++seen > maxVisited) return 2; // Left out, with all that is in it.
    return isElement(node) && (skips?.(node) || isSwitchedOff(node) || node.matches(without)) ? 2 : 1;
  });
}

/** A page's title, as far as anybody reads it. */
export function pageTitle(root: Element): string {
  return root.querySelector('head > title')?.textContent?.slice(0, 400) ?? '';
}

const most = 200;

/**
 * The first elements that a selector finds, hidden ones among them: so many that no list of people is cut, so few that
 * no page can keep us.
 */
export function findAllWithHidden<Found extends Element = Element>(
  root: ParentNode,
  selector: string,
): Found[] {
  const found = root.querySelectorAll<Found>(selector);
  return Array.from({ length: Math.min(found.length, most) }, (_, index) => found[index]).flatMap(
    (element) => element ?? [],
  );
}

/** The same, on screen alone: a page may keep the mail or the conversation of before in it, hidden. */
export function findAll<Found extends Element = Element>(root: ParentNode, selector: string): Found[] {
  return findAllWithHidden<Found>(root, selector).filter(isDisplayed);
}

/** The first of these on screen. */
export function findFirst(root: ParentNode, selector: string): Element | undefined {
  return findAllWithHidden(root, selector).find(isDisplayed);
}

/** Tells of changes below a node, until the signal ends it: of elements and texts that come and go, and of what `also` names. */
export function observeChanges(
  node: Node | null | undefined,
  onChange: () => void,
  signal: AbortSignal,
  also: MutationObserverInit = {},
): void {
  if (!node) return;
  const observer = new MutationObserver(onChange);
  observer.observe(node, { childList: true, subtree: true, ...also });
  signal.addEventListener('abort', () => observer.disconnect());
}
