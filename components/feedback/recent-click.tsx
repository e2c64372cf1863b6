import { useEffect, useState } from 'react';
import { isAboutGonePerson, isDisposition } from '../../utils/feedback/outbox/outbox-row';
import { useOutbox } from '../../utils/feedback/use-feedback';
import { dispositionLabel } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { useConnection } from '../../utils/team/connection-context';
import { UndoNotice } from '../ui/undo-notice';

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
  if (isAboutGonePerson(latest)) return null; // An undo would be refused, too.
  return (
    <UndoNotice problem={problem} onUndo={() => undo(latest.id)}>
      {text('pair', latest.name, dispositionLabel(connection.me, latest.item.body))}
    </UndoNotice>
  );
}
