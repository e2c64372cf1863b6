import { useEffect, useState } from 'react';
import { isDisposition } from '../../utils/feedback/outbox/outbox-row';
import { useOutbox } from '../../utils/feedback/use-feedback';
import { dispositionLabel } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { useConnection } from '../../utils/team/connection-context';
import { ErrorText } from '../ui/error-text';

/** How long undo stays available, in milliseconds, even after the rep moves on to the next person. */
const undoMs = 10_000;

/**
 * The last click, with the lead's name and an undo, shown wherever the rep goes while it can still be undone.
 */
export function RecentClick({ exceptLead }: { exceptLead?: string }) {
  const connection = useConnection();
  const { rows, undo, problem } = useOutbox();
  const latest = rows.filter(isDisposition).at(-1);
  const until = (latest?.savedAt.getTime() ?? 0) + undoMs;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, until - Date.now()) + 50);
    return () => clearTimeout(timer);
  }, [until]);
  if (!latest || now > until || latest.item.body.withdrawn || latest.item.lead === exceptLead) return null;
  return (
    <div className="rounded-lg bg-accent-soft px-3 py-1.5">
      <p role="status" className="flex items-center gap-2">
        <span dir="auto" className="min-w-0 flex-1">
          {text('pair', latest.name, dispositionLabel(connection.me, latest.item.body))}
        </span>
        <button type="button" className="link" onClick={() => undo(latest.id)}>
          {text('undo')}
        </button>
      </p>
      <ErrorText>{problem}</ErrorText>
    </div>
  );
}
