import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { NavSection } from './sections';

const loadDialog = async () => ({ default: (await import('./command-dialog')).CommandDialog });
const CommandDialog = lazy(loadDialog);

/** The button and the key, ⌘K or Ctrl+K, that open the command palette. */
export function CommandPalette({ sections }: { sections: readonly NavSection[] }) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    void loadDialog(); // After the first paint, so that it is there when the key is pressed.
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey) return;
        event.preventDefault();
        setIsOpen((wasOpen) => wasOpen || !document.querySelector('dialog[open]'));
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, []);
  return (
    <>
      <button
        type="button"
        className="inline-flex min-h-9 items-center gap-1.5 rounded-lg px-2 text-ink-2 hover:bg-hover"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setIsOpen(true)}
      >
        <Search className="size-4.5" aria-hidden="true" />
        <span className="sr-only">Search and commands</span>
        <span className="key hidden desk:inline-grid" aria-hidden="true">
          {isApple ? '⌘K' : 'Ctrl K'}
        </span>
      </button>
      {isOpen && (
        <Suspense>
          <CommandDialog sections={sections} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
