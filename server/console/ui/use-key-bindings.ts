import { useEffect, useRef } from 'react';

/** Actions by `event.key`. */
export type KeyBindings = Record<string, () => void>;

/** Handles single keys, unless the user is typing, a dialog is open, or a modifier key is pressed. */
export function useKeyBindings(keys: KeyBindings): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const controller = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
        const { target } = event;
        if (target instanceof Element && target.closest('input, textarea, select, dialog, [popover]')) return;
        const action = latest.current[event.key];
        if (!action) return;
        event.preventDefault();
        action();
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, []);
}
