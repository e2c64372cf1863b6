import type { InboxItem } from '../../../../utils/contract/console/inbox';
import type { HistoryEntry } from '../../../../utils/contract/rep/history-entry';
import { useConsoleMe } from '../../app/me';
import { shortDate, shortDateTime } from '../../ui/format';
import { summarizeFeedback } from './summarize-feedback';
import { ToneLabel } from './tone-label';

/** The rep's feedback in full. */
export function FeedbackDetails({
  item,
  snooze,
}: {
  item: InboxItem;
  /** The lead's snooze, if this feedback set it. */
  snooze?: HistoryEntry['snooze'];
}) {
  const me = useConsoleMe();
  const summary = summarizeFeedback(item, me);
  const stage =
    item.kind === 'disposition' &&
    (item.body.stage === 'before-contact' ? 'before first contact' : 'after first contact');
  return (
    <section aria-label="Feedback" className="grid gap-1.5">
      <p className="text-heading">
        <ToneLabel summary={summary} />
      </p>
      {summary.more.length > 0 && <p>{summary.more.join(' · ')}</p>}
      {snooze && <p>{`${snooze.hasEnded ? 'Snooze ended' : 'Snoozed until'} ${shortDate(snooze.until)}`}</p>}
      {summary.note && (
        <blockquote className="border-line border-s-2 ps-3 text-ink-2" dir="auto">
          {summary.note}
        </blockquote>
      )}
      <p className="text-ink-3 text-small">
        {[item.by, stage, shortDateTime(item.at)].filter(Boolean).join(' · ')}
      </p>
    </section>
  );
}
