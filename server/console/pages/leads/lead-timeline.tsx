import { Check, Circle, MessageSquare, Undo2, X } from 'lucide-react';
import type { LeadDetail } from '../../../../utils/contract/console/lead-detail';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';
import { shortDateTime } from '../../ui/format';
import { Section } from '../../ui/section';
import { type TimelineEntry, toTimeline } from './timeline';

const looks = {
  good: { Icon: Check, color: 'bg-accent-soft text-accent' },
  back: { Icon: Undo2, color: 'bg-warm-soft text-warm' },
  bad: { Icon: X, color: 'bg-bad-soft text-bad' },
  reply: { Icon: MessageSquare, color: 'bg-track text-ink-2' },
  engagement: { Icon: Circle, color: 'bg-track text-ink-3' },
} as const;

/** What a lead engaged with, verdicts, questions and answers, newest first. */
export function LeadTimeline({ lead }: { lead: LeadDetail }) {
  const entries = toTimeline(lead, useConsoleMe());
  return (
    <Section title="Timeline">
      {entries.length === 0 && <p className="text-ink-3">No engagement and no feedback yet.</p>}
      <ol className="grid gap-3.5">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </Section>
  );
}

function Entry({ entry: { at, what, about, text, tone, to } }: { entry: TimelineEntry }) {
  const { Icon, color } = looks[tone];
  const isPlain = tone === 'engagement';
  return (
    <li className="grid grid-cols-[24px_1fr_auto] gap-x-3">
      <span className={`grid size-6 place-items-center rounded-full ${color}`} aria-hidden="true">
        <Icon className="size-3.5" />
      </span>
      <div className="min-w-0 pt-0.5">
        <p>
          {to ? (
            <Link to={to} className="font-semibold hover:underline">
              {what}
            </Link>
          ) : (
            <span className={isPlain ? 'text-ink-2' : 'font-semibold'}>
              {isPlain && about ? `${what}:` : what}
            </span>
          )}
          {about && (
            <span className={isPlain ? '' : 'text-ink-2'} dir="auto">
              {' '}
              {isPlain ? about : `· ${about}`}
            </span>
          )}
        </p>
        {text && (
          <p className="text-ink-2" dir="auto">
            “{text}”
          </p>
        )}
      </div>
      <time dateTime={at} className="shrink-0 pt-0.5 text-ink-3 text-small">
        {shortDateTime(at)}
      </time>
    </li>
  );
}
