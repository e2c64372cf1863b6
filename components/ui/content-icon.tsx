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

/** An icon tile for a content type. */
export function ContentIcon({ type }: { type: string }) {
  const Icon = icons[type] ?? AppWindow;
  return (
    <span className="grid size-[30px] shrink-0 place-items-center rounded-lg bg-track text-ink-2">
      <Icon className="size-4" aria-hidden="true" />
    </span>
  );
}
