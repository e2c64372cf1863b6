import {
  Building2,
  ChartBar,
  Clock,
  FileText,
  Handshake,
  Inbox,
  PlugZap,
  Send,
  UsersRound,
} from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { BrandMark } from '../../../components/ui/brand-mark';
import { AccountMenu } from './account-menu';
import { Link } from './link';
import { useConsoleMe } from './me';
import { OfflineLine } from './offline-line';
import { useRoute } from './route';

const pages = [
  { id: 'inbox', label: 'Inbox', Icon: Inbox, isForAdmins: false },
  { id: 'leads', label: 'Leads', Icon: Building2, isForAdmins: false },
  { id: 'content', label: 'Content', Icon: FileText, isForAdmins: false },
  { id: 'figures', label: 'Reports', Icon: ChartBar, isForAdmins: false },
  { id: 'definition', label: 'Definition', Icon: Handshake, isForAdmins: false },
  { id: 'sla', label: 'SLAs', Icon: Clock, isForAdmins: false },
  { id: 'sources', label: 'Sources', Icon: PlugZap, isForAdmins: false },
  { id: 'targets', label: 'Targets', Icon: Send, isForAdmins: false },
  { id: 'people', label: 'People', Icon: UsersRound, isForAdmins: true },
] as const;

/** The frame around every page: navigation and account. */
export function Shell({ page, children }: { page: string; children: ReactNode }) {
  const me = useConsoleMe();
  const shown = pages.filter(({ isForAdmins }) => !isForAdmins || me.person.role === 'admin');
  const nav = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  const path = useRoute().parts.join('/');
  // If the pages don't all fit, scroll the open one into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the page changes.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [page]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the place changes, to start at its top.
  useEffect(() => {
    main.current?.scrollTo(0, 0); // Newer browsers return a promise, which isn't a cleanup function.
  }, [path]);
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex items-center gap-2 border-line border-b px-3 py-2 sm:px-4">
        <BrandMark size="size-5" />
        <span className="me-4 hidden truncate font-semibold desk:block">{me.team.name}</span>
        <nav
          ref={nav}
          aria-label="Console"
          className="flex min-w-0 gap-0.5 overflow-x-auto [scrollbar-width:none] sm:gap-1"
        >
          {shown.map(({ id, label, Icon }) => (
            <Link
              key={id}
              to={id}
              aria-current={id === page ? 'page' : undefined}
              className="inline-flex min-h-9 items-center gap-1.5 whitespace-nowrap rounded-lg px-2.5 text-ink-2 hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
            >
              <Icon className="hidden size-4 sm:block" aria-hidden="true" />
              {label}
            </Link>
          ))}
        </nav>
        <div className="ms-auto shrink-0">
          <AccountMenu />
        </div>
      </header>
      <OfflineLine />
      <main ref={main} className="relative min-h-0 flex-1 overflow-y-auto">
        {children}
      </main>
    </div>
  );
}
