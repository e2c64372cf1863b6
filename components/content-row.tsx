import {
  AppWindow,
  Briefcase,
  Calculator,
  ClipboardPen,
  FileText,
  type LucideIcon,
  Mail,
  MonitorPlay,
  Newspaper,
  Tag,
} from 'lucide-react';
import type { ContentEngagement } from '../utils/contract/lead';
import { formatAge, formatPoints } from '../utils/format/format';

const icons: Record<string, LucideIcon> = {
  pricing: Tag,
  webinar: MonitorPlay,
  video: MonitorPlay,
  guide: FileText,
  'case-study': FileText,
  article: Newspaper,
  tool: Calculator,
  form: ClipboardPen,
  email: Mail,
  careers: Briefcase,
};

/** One piece of content: what was done with it, when, and what it adds to the score now. */
export function ContentRow({ piece: { content, acts, points, weak } }: { piece: ContentEngagement }) {
  const Icon = icons[content.type] ?? AppWindow;
  const [newest] = acts;
  const parts = [
    ...acts.map((act) => actWords(act, content.type)),
    newest && formatAge(new Date(newest.at)),
    content.campaign,
    weak && 'weak signal',
  ];
  return (
    <li className={`grid grid-cols-[30px_1fr_auto] items-start gap-2.5 ${weak ? 'text-ink-3' : ''}`}>
      <span className="grid size-[30px] place-items-center rounded-lg bg-track text-ink-2">
        <Icon className="size-4" aria-hidden="true" />
      </span>
      <span>
        <span className="block font-medium leading-snug">{content.title}</span>
        <span className="text-ink-3 text-small">{parts.filter(Boolean).join(' · ')}</span>
      </span>
      <span
        className={`font-semibold ${points > 0 ? 'text-ink-2' : points < 0 ? 'text-warm' : 'text-ink-3'}`}
      >
        {formatPoints(points)}
      </span>
    </li>
  );
}

const readable = new Set(['article', 'guide', 'case-study', 'email']);

const words: Record<string, string> = {
  'asked-contact': 'Asked for contact',
  used: 'Used',
  attended: 'Attended',
  registered: 'Registered',
  downloaded: 'Downloaded',
  watched: 'Watched',
  clicked: 'Clicked a link',
  viewed: 'Read',
  opened: 'Opened, perhaps by a machine',
  unsubscribed: 'Unsubscribed',
};

function actWords({ act, count, depth }: ContentEngagement['acts'][number], type: string): string {
  const said = act === 'viewed' && !readable.has(type) ? 'Visited' : (words[act] ?? act);
  const share = depth === undefined ? said : `${said} ${depth} %`;
  return count > 1 ? `${share} ×${count}` : share;
}
