import type { HistoryEntry } from '../../../../utils/contract/rep/history-entry';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';
import { verdictLabel } from '../../app/verdict-label';
import { shortDate } from '../../ui/format';
import { Section } from '../../ui/section';

/** Feedback on a lead, and what marketing did with it. */
export function LeadHistory({ title, history }: { title: string; history: readonly HistoryEntry[] }) {
  const me = useConsoleMe();
  if (history.length === 0) return null;
  return (
    <Section title={title}>
      <ol className="grid gap-3">
        {history.map((entry) => (
          <li key={entry.id} className="border-line border-s-2 ps-3">
            <Link to={`inbox/${entry.id}`} className="link">
              {verdictLabel(me, entry)}
            </Link>{' '}
            <span className="text-ink-3 text-small">
              {entry.by} · {shortDate(entry.at)}
              {entry.actedAt && ' · acted on'}
            </span>
            {entry.note && (
              <p className="text-ink-2" dir="auto">
                “{entry.note}”
              </p>
            )}
            {entry.answer && (
              <p className="text-ink-2" dir="auto">
                {entry.answer.by}: {entry.answer.text}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
