import { TriangleAlert } from 'lucide-react';
import type { DispositionRow } from '../../utils/feedback/outbox/outbox-row';
import { dispositionLabel } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { useConnection } from '../../utils/team/connection-context';
import { FeedbackStatus } from './feedback-status';

/** A verdict on someone who is no longer in the team's records. Nothing can be done about it but to know. */
export function GoneFeedback({ row }: { row: DispositionRow }) {
  const { me, paused } = useConnection();
  return (
    <section aria-label={text('feedback_title')} className="grid gap-1">
      <p role="status" className="flex items-center gap-2 font-semibold text-warm">
        <TriangleAlert className="size-4 shrink-0" aria-hidden="true" />
        {text('not_sent', dispositionLabel(me, row.item.body))}
      </p>
      <p className="text-small">
        <FeedbackStatus row={row} isPaused={paused !== undefined} />
      </p>
    </section>
  );
}
