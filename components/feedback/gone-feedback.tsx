import { TriangleAlert } from 'lucide-react';
import type { DispositionRow } from '../../utils/feedback/outbox/outbox-row';
import { useOutbox } from '../../utils/feedback/use-feedback';
import { dispositionLabel } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { useConnection } from '../../utils/team/connection-context';
import { ErrorText } from '../ui/error-text';
import { FeedbackStatus } from './feedback-status';

/** A verdict on someone who is no longer in the team's records. It can only be removed. */
export function GoneFeedback({ row }: { row: DispositionRow }) {
  const { me, paused } = useConnection();
  const { removeGone, problem } = useOutbox();
  return (
    <section aria-label={text('feedback_title')} className="grid gap-1">
      <p role="status" className="flex items-center gap-2 font-semibold text-warm">
        <TriangleAlert className="size-4 shrink-0" aria-hidden="true" />
        <span className="flex-1">{text('not_sent', dispositionLabel(me, row.item.body))}</span>
        <button type="button" className="link font-medium" onClick={() => removeGone(row.id)}>
          {text('remove')}
        </button>
      </p>
      <p className="text-small">
        <FeedbackStatus row={row} isPaused={paused !== undefined} />
      </p>
      <ErrorText>{problem}</ErrorText>
    </section>
  );
}
