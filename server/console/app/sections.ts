import { ChartBar, House, Inbox, type LucideIcon, Settings, UsersRound } from 'lucide-react';
import type { ConsoleRole } from '../../../utils/contract/console/session';

/** A page that the navigation links to. */
export interface NavPage {
  /** The first part of its address. */
  id: string;
  label: string;
  isForAdmins?: boolean;
}

/** A place in the navigation. With several pages it opens the first and links to the others below. */
export interface NavSection {
  label: string;
  Icon: LucideIcon;
  pages: readonly [NavPage, ...NavPage[]];
}

const sections: readonly NavSection[] = [
  { label: 'Overview', Icon: House, pages: [{ id: 'overview', label: 'Overview' }] },
  { label: 'Inbox', Icon: Inbox, pages: [{ id: 'inbox', label: 'Inbox' }] },
  { label: 'Leads', Icon: UsersRound, pages: [{ id: 'leads', label: 'Leads' }] },
  {
    label: 'Reports',
    Icon: ChartBar,
    pages: [
      { id: 'reports', label: 'Outcomes' },
      { id: 'week', label: 'Week' },
      { id: 'agreement', label: 'Agreement' },
      { id: 'holdouts', label: 'Holdouts' },
      { id: 'content', label: 'Content' },
    ],
  },
  {
    label: 'Settings',
    Icon: Settings,
    pages: [
      { id: 'definition', label: 'Lead definition' },
      { id: 'sla', label: 'SLAs' },
      { id: 'sources', label: 'Sources' },
      { id: 'targets', label: 'Targets' },
      { id: 'people', label: 'People', isForAdmins: true },
      { id: 'audit', label: 'Audit log', isForAdmins: true },
    ],
  },
];

/** The navigation for a role: only the pages that it may open. */
export function sectionsFor(role: ConsoleRole): NavSection[] {
  return sections.map((section) => {
    const [first, ...rest] = section.pages;
    return {
      ...section,
      pages: [first, ...rest.filter(({ isForAdmins }) => !isForAdmins || role === 'admin')],
    };
  });
}
