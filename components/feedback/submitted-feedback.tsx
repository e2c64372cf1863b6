import { Check } from 'lucide-react';
import type { Lead } from '../../utils/contract/rep/lead';
import { dayAt } from '../../utils/contract/shared/day';
import { dispositionBody } from '../../utils/contract/shared/feedback';
import { teamTimeZone } from '../../utils/contract/shared/team';
import type { DispositionRow } from '../../utils/feedback/outbox/outbox-row';
import { suggestReason } from '../../utils/feedback/suggest/suggest-reason';
import { snoozeDayFor, usualSnoozeDay } from '../../utils/feedback/suggest/suggest-snooze';
import type { Feedback } from '../../utils/feedback/use-feedback';
import { dispositionLabel, findDisposition } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { useConnection, useMe } from '../../utils/team/connection-context';
import { ErrorText } from '../ui/error-text';
import { FeedbackStatus } from './feedback-status';
import { MarketingReply } from './marketing-reply';
import { NoteLine } from './note-line';
import { ReasonChips } from './reason-chips';
import { SnoozeLine } from './snooze-line';
import { SuggestedReason } from './suggested-reason';

/** Until then, another choice corrects the disposition. Later it is new feedback. */
const correctionWindowMs = 24 * 3_600_000;

/** The submitted disposition, its status, reasons to refine it, and undo. */
export function SubmittedFeedback({
  lead,
  row,
  feedback,
  isSettled,
  onEdit,
}: {
  lead: Lead;
  row: DispositionRow;
  feedback: Feedback;
  /** False right after the person changed, because a click may be meant for the previous one. */
  isSettled: boolean;
  onEdit: (how: 'change' | 'new') => void;
}) {
  const connection = useConnection();
  const { me } = connection;
  const { body } = row.item;
  const disposition = findDisposition(me, body.stage, body.disposition);
  const suggested = disposition && suggestReason(disposition, body.stage, lead);
  const isCorrectable = Date.now() - row.savedAt.getTime() < correctionWindowMs;
  const entry = lead.history.find(({ id }) => id === row.id);
  const today = dayAt(new Date(), teamTimeZone(me.sla));
  const reasons = disposition?.reasons ?? [];
  const hasSnooze =
    body.snoozedUntil !== undefined || usualSnoozeDay(reasons, body.reasons, today) !== undefined;
  // Starts from the saved reasons, not the displayed ones, so that two quick taps add both.
  const toggle = (reason: string) =>
    feedback.revise(row.id, (body) => {
      const chosen = toggleReason(body.reasons, reason);
      return { ...body, reasons: chosen, snoozedUntil: snoozeDayFor(reasons, body, chosen, today) };
    });
  return (
    <fieldset disabled={!isSettled} className="grid min-w-0 gap-2.5">
      <legend className="sr-only">{text('feedback_title')}</legend>
      <p className="flex items-center gap-2 font-semibold">
        <Check className="size-4 shrink-0 text-accent" aria-hidden="true" />
        <span role="status" className="flex-1">
          {text('you_submitted', dispositionLabel(me, body))}
        </span>
        <button type="button" className="link font-medium" onClick={() => feedback.undo(row.id)}>
          {text('undo')}
        </button>
      </p>
      {entry?.answer && <MarketingReply {...entry.answer} />}
      <ReasonChips reasons={reasons} chosen={body.reasons} first={suggested?.reason} onToggle={toggle} />
      {disposition && suggested && !body.reasons.includes(suggested.reason) && (
        <SuggestedReason suggestion={suggested} disposition={disposition} onAccept={toggle} />
      )}
      {hasSnooze && (
        <SnoozeLine
          key={`snooze ${row.id}`}
          snoozedUntil={body.snoozedUntil}
          today={today}
          onChange={(snoozedUntil) => feedback.revise(row.id, (body) => ({ ...body, snoozedUntil }))}
        />
      )}
      <NoteLine
        key={row.id}
        lead={lead}
        note={body.note}
        onSave={(note) => feedback.revise(row.id, (body) => ({ ...body, note }))}
      />
      <p className="flex justify-between gap-2 text-ink-3 text-small">
        <FeedbackStatus
          row={row}
          entry={entry}
          deadlines={lead.deadlines}
          isPaused={connection.paused !== undefined}
        />
        <button
          type="button"
          className="link shrink-0"
          onClick={() => onEdit(isCorrectable ? 'change' : 'new')}
        >
          {text(isCorrectable ? 'change_disposition' : 'new_feedback')}
        </button>
      </p>
      {row.conflict && <Conflict current={row.conflict.body} />}
      <ErrorText>{feedback.problem}</ErrorText>
    </fieldset>
  );
}

function Conflict({ current }: { current: Record<string, unknown> }) {
  const me = useMe();
  const { data } = dispositionBody.safeParse(current);
  if (!data) return null;
  return (
    <p className="text-small text-warm">
      {text('conflict_current', [dispositionLabel(me, data), data.note].filter(Boolean).join(' · '))}
    </p>
  );
}

function toggleReason(reasons: string[], reason: string): string[] {
  return reasons.includes(reason) ? reasons.filter((other) => other !== reason) : [...reasons, reason];
}
