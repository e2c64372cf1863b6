import { isElement } from './is-element';
import { filterAccept, filterReject, showElementsAndTexts } from './node-filter';
import { isDisplayed, isHiddenByAttribute } from './visible-text';

/** Whether a host could belong to any company, which excludes LinkedIn's and Google's. */
export function isGenericHost({ protocol, hostname }: URL): boolean {
  return /^https?:$/.test(protocol) && !/(?:^|\.)(?:linkedin|google)\.com$/.test(hostname);
}

const maxVisited = 20_000;

/**
 * Walks the first elements and texts below an element in document order, without those that are hidden or
 * match a selector.
 *
 * @param skips called first for each element as it is reached; returns whether to skip it too.
 */
export function walk(root: Element, without: string, skips?: (element: Element) => boolean): TreeWalker {
  let visited = 0;
  return root.ownerDocument.createTreeWalker(root, showElementsAndTexts, (node) => {
    if (++visited > maxVisited) return filterReject;
    const isSkipped =
      isElement(node) && (skips?.(node) || isHiddenByAttribute(node) || node.matches(without));
    return isSkipped ? filterReject : filterAccept;
  });
}

/** A page's title, cut to a readable length. */
export function pageTitle(root: Element): string {
  return root.querySelector('head > title')?.textContent?.slice(0, 400) ?? '';
}

const maxFound = 200;

/**
 * The first elements that match a selector, including hidden ones. The limit is high enough for any list of
 * people and low enough that no page can slow the reader down.
 */
export function findAllWithHidden<Found extends Element = Element>(
  root: ParentNode,
  selector: string,
): Found[] {
  const found = root.querySelectorAll<Found>(selector);
  return Array.from({ length: Math.min(found.length, maxFound) }, (_, index) => found[index]).flatMap(
    (element) => element ?? [],
  );
}

/**
 * Like `findAllWithHidden`, but only visible elements: a page may keep the previous message or conversation,
 * hidden.
 */
export function findAll<Found extends Element = Element>(root: ParentNode, selector: string): Found[] {
  return findAllWithHidden<Found>(root, selector).filter(isDisplayed);
}

/** The first visible element that matches a selector. */
export function findFirst(root: ParentNode, selector: string): Element | undefined {
  const first = root.querySelector(selector);
  // Usually the first is visible, and then the rest of the page needn't be searched.
  return first && !isDisplayed(first)
    ? findAllWithHidden(root, selector).find(isDisplayed)
    : (first ?? undefined);
}

/**
 * Reports changes below a node until the signal aborts: added and removed elements and texts, and whatever
 * `options` lists.
 */
export function observeChanges(
  node: Node | null | undefined,
  onChange: () => void,
  signal: AbortSignal,
  options: MutationObserverInit = {},
): void {
  if (!node) return;
  const observer = new MutationObserver(onChange);
  observer.observe(node, { childList: true, subtree: true, ...options });
  signal.addEventListener('abort', () => observer.disconnect());
}
