import { useEffect, useRef } from 'react';

/** Keys of the page, by what `event.key` says, and what each does. */
export type KeyBindings = Record<string, () => void>;

/** Answers single keys, unless somebody types, a dialog is open, or a modifier makes them the browser's. */
export function useKeyBindings(keys: KeyBindings): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
        const { target } = event;
        if (target instanceof Element && target.closest('input, textarea, select, dialog, [popover]')) return;
        const act = latest.current[event.key];
        if (!act) return;
        event.preventDefault();
        act();
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, []);
}
