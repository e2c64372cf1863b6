import { type ReactNode, useEffect, useRef } from 'react';
import { BrandMark } from '../../../components/ui/brand-mark';
import { AccountMenu } from './account-menu';
import { CommandPalette } from './command-palette';
import { Link } from './link';
import { useConsoleMe } from './me';
import { OfflineLine } from './offline-line';
import { useRoute } from './route';
import { type NavSection, sectionsFor } from './sections';

/** The frame around every page: navigation, command palette and account. */
export function Shell({ page, children }: { page: string; children: ReactNode }) {
  const { team, person } = useConsoleMe();
  const sections = sectionsFor(person.role);
  const open = sections.find(({ pages }) => pages.some(({ id }) => id === page));
  const main = useRef<HTMLElement>(null);
  const path = useRoute().parts.join('/');
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the place changes, to start at its top.
  useEffect(() => {
    main.current?.scrollTo(0, 0); // Newer browsers return a promise, which isn't a cleanup function.
  }, [path]);
  return (
    <div className="flex h-dvh flex-col max-sm:pb-14 print:block print:h-auto print:pb-0">
      <header className="flex items-center gap-2 border-line border-b px-3 py-2 sm:px-4 print:hidden">
        <BrandMark size="size-5" />
        <span className="me-4 hidden truncate font-semibold max-sm:block desk:block">{team.name}</span>
        <nav
          aria-label="Console"
          className="flex min-w-0 gap-1 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-20 max-sm:grid max-sm:h-14 max-sm:grid-cols-5 max-sm:gap-0 max-sm:border-line max-sm:border-t max-sm:bg-ground max-sm:px-1"
        >
          {sections.map((section) => (
            <Link
              key={section.label}
              to={section.pages[0].id}
              aria-current={section === open ? 'page' : undefined}
              className="inline-flex min-h-9 items-center gap-1.5 whitespace-nowrap rounded-lg px-2.5 text-ink-2 hover:bg-hover aria-[current]:font-semibold aria-[current]:text-accent max-sm:min-w-0 max-sm:flex-col max-sm:justify-center max-sm:gap-0.5 max-sm:px-0 max-sm:text-[11px] sm:aria-[current]:bg-accent-soft"
            >
              <section.Icon className="size-5 sm:size-4" aria-hidden="true" />
              {section.label}
            </Link>
          ))}
        </nav>
        <div className="ms-auto flex shrink-0 items-center gap-1">
          <CommandPalette sections={sections} />
          <AccountMenu />
        </div>
      </header>
      <OfflineLine />
      <div className="flex min-h-0 flex-1 flex-col desk:flex-row">
        {open && open.pages.length > 1 && <SectionNav section={open} page={page} />}
        <main ref={main} className="relative min-h-0 min-w-0 flex-1 overflow-y-auto print:overflow-visible">
          {children}
        </main>
      </div>
    </div>
  );
}

/** The pages of a section: a row of tabs, or a column where there is room. */
function SectionNav({ section, page }: { section: NavSection; page: string }) {
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the page changes.
  useEffect(() => {
    const { current } = nav;
    if (!current) return;
    // Also when a narrower window cuts the row.
    const observer = new ResizeObserver(() =>
      current.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
    observer.observe(current); // Reports its first size, too.
    return () => observer.disconnect();
  }, [page]);
  return (
    <nav
      ref={nav}
      aria-label={section.label}
      className="flex shrink-0 gap-1 overflow-x-auto border-line border-b px-3 py-1.5 print:hidden [scrollbar-width:none] desk:w-44 desk:flex-col desk:border-e desk:border-b-0 desk:px-3 desk:py-5"
    >
      {section.pages.map(({ id, label }) => (
        <Link
          key={id}
          to={id}
          aria-current={id === page ? 'page' : undefined}
          className="inline-flex min-h-8 items-center whitespace-nowrap rounded-lg px-2.5 text-ink-2 hover:bg-hover aria-[current]:bg-hover aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
