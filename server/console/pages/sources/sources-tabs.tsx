import { useEffect, useRef } from 'react';
import { Link } from '../../app/link';

const tabs = [
  { id: 'sources', label: 'Connections' },
  { id: 'sources/event-names', label: 'Event names' },
  { id: 'sources/files', label: 'Files' },
] as const;

/** The heading of Sources, and its three tabs. */
export function SourcesTabs({ open, undecided = 0 }: { open: TabId; undecided?: number }) {
  const nav = useRef<HTMLElement>(null);
  // Once the number of undecided names is loaded, it pushes the tabs after it out of view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the number changes.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [undecided]);
  return (
    <header className="grid gap-3">
      <h1 className="font-semibold text-name tracking-tight">Sources</h1>
      <nav
        ref={nav}
        aria-label="Sources pages"
        className="flex gap-5 overflow-x-auto border-line border-b [scrollbar-width:none]"
      >
        {tabs.map(({ id, label }) => (
          <Link
            key={id}
            to={id}
            aria-current={id === open ? 'page' : undefined}
            className="-mb-px inline-flex min-h-9 items-center gap-1.5 whitespace-nowrap rounded-t border-transparent border-b-2 text-ink-2 -outline-offset-2! hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {label}
            {id === 'sources/event-names' && undecided > 0 && (
              <span className="font-semibold text-small text-warm">
                {undecided}
                <span className="sr-only"> undecided</span>
              </span>
            )}
          </Link>
        ))}
      </nav>
    </header>
  );
}

type TabId = (typeof tabs)[number]['id'];
