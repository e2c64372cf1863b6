import { useEffect, useRef } from 'react';

/**
 * Keeps the keyboard where it was: when the element that had the focus goes away, the nearest part that stands takes
 * it, so that the next Tab goes on from there and not from the page's start.
 *
 * @returns a ref for the root; it and the parts marked `data-focus-home` must be focusable by script.
 */
export function usePreservedFocus() {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const ended = new AbortController();
    let homes: HTMLElement[] = [];
    let last: Node | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      const home = target.closest<HTMLElement>('[data-focus-home]');
      homes = home ? [home, element] : [element];
    };
    element.addEventListener('focusin', remember, { signal: ended.signal });
    const observer = new MutationObserver(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = undefined;
      homes.find((home) => home.isConnected)?.focus({ preventScroll: true });
    });
    observer.observe(element, { childList: true, subtree: true });
    ended.signal.addEventListener('abort', () => observer.disconnect());
    return () => ended.abort();
  }, []);
  return root;
}
