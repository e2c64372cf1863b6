import { useEffect, useRef } from 'react';

/**
 * Keeps the keyboard position: when the focused element disappears, the nearest remaining part takes the
 * focus, so that the next Tab continues from there instead of the top of the page.
 *
 * @returns a ref for the root. The root and the parts marked `data-focus-home` must be focusable by script.
 */
export function usePreservedFocus() {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const mounted = new AbortController();
    let homes: HTMLElement[] = [];
    let last: Node | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      const home = target.closest<HTMLElement>('[data-focus-home]');
      homes = home ? [home, element] : [element];
    };
    element.addEventListener('focusin', remember, { signal: mounted.signal });
    const observer = new MutationObserver(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = undefined;
      homes.find((home) => home.isConnected)?.focus({ preventScroll: true });
    });
    observer.observe(element, { childList: true, subtree: true });
    mounted.signal.addEventListener('abort', () => observer.disconnect());
    return () => mounted.abort();
  }, []);
  return root;
}
