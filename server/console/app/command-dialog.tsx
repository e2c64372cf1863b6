import { Command } from 'cmdk';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useConsoleMe } from './me';
import { goTo } from './route';
import type { NavSection } from './sections';
import { useLeadSearch } from './use-lead-search';

const maxLeads = 8;

/** What can be done from anywhere, beside opening a page. */
const actions = [
  { to: 'leads?verdict=awaiting', label: 'Leads awaiting sales' },
  { to: 'inbox', label: 'Feedback that needs an answer' },
  { to: 'leads/duplicates', label: 'Review likely duplicates' },
  { to: 'leads/merged', label: 'Merged leads' },
  { to: 'sources/add', label: 'Connect a tool' },
  { to: 'sources/files', label: 'Import a file' },
  { to: 'sources/event-names', label: 'Map event names' },
  { to: 'definition/draft', label: 'Edit the lead definition' },
  { to: 'people', label: 'Give someone access', isForAdmins: true },
];

/** The command palette: finds pages, actions and leads by what is typed. */
export function CommandDialog({
  sections,
  onClose,
}: {
  sections: readonly NavSection[];
  onClose: () => void;
}) {
  const { person } = useConsoleMe();
  const [typed, setTyped] = useState('');
  const { leads, error } = useLeadSearch(typed);
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    ref.current?.showModal();
    ref.current?.querySelector('input')?.focus(); // The browser would focus the list around it.
  }, []);
  const open = (to: string) => {
    ref.current?.close();
    goTo(to);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes it on Escape.
    <dialog
      ref={ref}
      aria-label="Search and commands"
      className="mt-[12vh]! mb-auto!"
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <Command label="Search and commands" loop filter={matches}>
        <Command.Input
          value={typed}
          onValueChange={setTyped}
          maxLength={300}
          placeholder="Find a lead, a page or a command"
          className="w-full border-line border-b bg-transparent px-4 py-3.5 text-heading outline-none placeholder:text-ink-3"
        />
        <Command.List className="max-h-[50vh] overflow-y-auto p-2">
          <Command.Empty className="px-3 py-6 text-center text-ink-3">Nothing found.</Command.Empty>
          {leads.length > 0 && (
            <Group heading="Leads">
              {leads.slice(0, maxLeads).map((lead) => (
                <Item
                  key={lead.id}
                  value={`lead ${lead.id}`}
                  // The endpoint has matched them, also by address.
                  keywords={[typed]}
                  onSelect={() => open(`leads/${lead.id}`)}
                >
                  <span className="min-w-0 flex-1 truncate" dir="auto">
                    {lead.name}
                    {lead.company && <span className="text-ink-3"> · {lead.company}</span>}
                  </span>
                  <span className="font-semibold text-ink-2">{lead.total}</span>
                </Item>
              ))}
            </Group>
          )}
          <Group heading="Go to">
            {sections.flatMap(({ label: section, pages }) =>
              pages.map(({ id, label }) => (
                <Item key={id} value={`page ${id}`} keywords={[section, label]} onSelect={() => open(id)}>
                  {label === section || pages.length === 1 ? label : `${section}: ${label}`}
                </Item>
              )),
            )}
          </Group>
          <Group heading="Commands">
            {actions
              .filter(({ isForAdmins }) => !isForAdmins || person.role === 'admin')
              .map(({ to, label }) => (
                <Item key={to} value={`command ${to}`} keywords={[label]} onSelect={() => open(to)}>
                  {label}
                </Item>
              ))}
          </Group>
        </Command.List>
      </Command>
      <p role="alert" className="px-4 pb-3 text-bad text-small empty:hidden">
        {error && `Leads can’t be searched: ${error.message}`}
      </p>
    </dialog>
  );
}

/** Whether an item contains what is typed. The library's fuzzy match would find “priya” in “Map event names”. */
function matches(_value: string, typed: string, keywords: string[] = []): number {
  return keywords.join(' ').toLowerCase().includes(typed.trim().toLowerCase()) ? 1 : 0;
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-small"
    >
      {children}
    </Command.Group>
  );
}

function Item({
  children,
  ...item
}: {
  value: string;
  keywords: string[];
  onSelect: () => void;
  children: ReactNode;
}) {
  return (
    <Command.Item
      {...item}
      className="flex min-h-9 cursor-pointer items-center gap-3 rounded-lg px-3 data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent -outline-offset-2 forced-colors:data-[selected=true]:outline"
    >
      {children}
    </Command.Item>
  );
}
