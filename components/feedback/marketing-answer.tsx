import type { HistoryEntry } from '../../utils/contract/rep/history-entry';
import { formatAge } from '../../utils/i18n/format';

/** Marketing's answer to feedback, who gave it, and when. */
export function MarketingAnswer({ text: answer, by, at }: NonNullable<HistoryEntry['answer']>) {
  return (
    <p className="mt-1.5 rounded-lg bg-accent-soft px-2.5 py-1.5">
      <span dir="auto" className="block">
        {answer}
      </span>
      <span className="text-ink-2 text-small">
        {by} · {formatAge(new Date(at))}
      </span>
    </p>
  );
}
