import { Check, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Lead } from '../../utils/contract/rep/lead';
import { dayAt } from '../../utils/contract/shared/day';
import { type DispositionBody, dispositionBody } from '../../utils/contract/shared/feedback';
import type { Stage } from '../../utils/contract/shared/stage';
import { acceptsLead, findDisposition, teamTimeZone } from '../../utils/contract/shared/team';
import { type DispositionRow, isRefused } from '../../utils/feedback/outbox/outbox-row';
import { suggestReason } from '../../utils/feedback/suggest/suggest-reason';
import { snoozeDayFor, usualSnoozeDay } from '../../utils/feedback/suggest/suggest-snooze';
import type { Feedback } from '../../utils/feedback/use-feedback';
import { dispositionLabel, verdictText } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { useConnection, useMe } from '../../utils/team/connection-context';
import { ErrorText } from '../ui/error-text';
import { FeedbackStatus } from './feedback-status';
import { FoldedVerdict } from './folded-verdict';
import { MarketingAnswer } from './marketing-answer';
import { NextContentRow } from './next-content-row';
import { NoteLine } from './note-line';
import { ReasonChips } from './reason-chips';
import { SnoozeLine } from './snooze-line';
import { SuggestedReason } from './suggested-reason';

/** For this long, reasons and note stay open. Later, the card needs the space. In milliseconds. */
const openMs = 10 * 60_000;
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
  onEdit: (how: 'change' | 'new', stage?: Stage) => void;
}) {
  const connection = useConnection();
  const [isOpen, setOpen] = useState(() => Date.now() - row.savedAt.getTime() < openMs);
  const { me } = connection;
  const { body } = row.item;
  const disposition = findDisposition(me, body);
  const suggested = disposition && suggestReason(disposition, body.stage, lead);
  const isCorrectable = Date.now() - row.savedAt.getTime() < correctionWindowMs;
  const entry = lead.history.find(({ id }) => id === row.id);
  const isHeldBack = row.conflict !== undefined || isRefused(row);
  const isAccepted = disposition !== undefined && acceptsLead(body.stage, disposition);
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
  const status = <FeedbackStatus row={row} lead={lead} isPaused={connection.paused !== undefined} />;
  if (!isOpen && !isHeldBack) {
    return (
      <FoldedVerdict
        verdict={verdictText(me, body)}
        status={status}
        action="edit"
        onAction={() => setOpen(true)}
      />
    );
  }
  return (
    <fieldset disabled={!isSettled} className="grid min-w-0 gap-2.5">
      <legend className="sr-only">{text('feedback_title')}</legend>
      <p className="flex items-center gap-2 font-semibold">
        {isHeldBack ? (
          <TriangleAlert className="size-4 shrink-0 text-warm" aria-hidden="true" />
        ) : (
          <Check className="confirm size-4 shrink-0 text-accent" aria-hidden="true" />
        )}
        <span role="status" className={`flex-1 ${isHeldBack ? 'text-warm' : ''}`}>
          {isHeldBack ? text('not_sent', dispositionLabel(me, body)) : verdictText(me, body)}
        </span>
        <button type="button" data-key="z" className="link font-medium" onClick={() => feedback.undo(row.id)}>
          {text('undo')}
        </button>
      </p>
      {row.conflict && (
        <Conflict
          current={row.conflict.body}
          onResolve={(resolved) => feedback.revise(row.id, (mine) => resolved ?? mine)}
        />
      )}
      {entry?.answer && <MarketingAnswer {...entry.answer} />}
      {isAccepted && !isHeldBack && <NextStep lead={lead} onOutcome={() => onEdit('new', 'after-contact')} />}
      <ReasonChips reasons={reasons} chosen={body.reasons} first={suggested?.reason} onToggle={toggle} />
      {disposition && suggested && body.reasons.length === 0 && (
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
      <p className="flex items-baseline justify-between gap-2 text-ink-3 text-small">
        {status}
        <button
          type="button"
          className="link shrink-0"
          onClick={() => onEdit(isCorrectable ? 'change' : 'new')}
        >
          {text(isCorrectable ? 'change_disposition' : 'new_feedback')}
        </button>
      </p>
      <ErrorText>{feedback.problem}</ErrorText>
    </fieldset>
  );
}

/** Marketing has another verdict from this rep, from another device. The rep chooses which one counts. */
function Conflict({
  current,
  onResolve,
}: {
  current: Record<string, unknown>;
  /** Called with marketing's version, or undefined to send this device's again. */
  onResolve: (resolved: DispositionBody | undefined) => void;
}) {
  const me = useMe();
  const { data } = dispositionBody.safeParse(current);
  if (!data) return null;
  return (
    <div className="grid gap-2 rounded-lg bg-warm-soft p-3">
      <p>{text('conflict_current', [dispositionLabel(me, data), data.note].filter(Boolean).join(' · '))}</p>
      <p className="flex flex-wrap gap-2">
        <button type="button" className="push" onClick={() => onResolve(undefined)}>
          {text('conflict_mine')}
        </button>
        <button type="button" className="push" onClick={() => onResolve(data)}>
          {text('conflict_theirs')}
        </button>
      </p>
    </div>
  );
}

/** What to do with an accepted lead: contact them, with the best content at hand, then report the outcome. */
function NextStep({ lead, onOutcome }: { lead: Lead; onOutcome: () => void }) {
  const [best] = lead.nextContent;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2 text-ink-2">
        {text('next_contact')}
        <button type="button" className="link" onClick={onOutcome}>
          {text('next_outcome')}
        </button>
      </p>
      {best && (
        <div className="-mx-2">
          <NextContentRow lead={lead.id} next={best} />
        </div>
      )}
    </div>
  );
}

function toggleReason(reasons: string[], reason: string): string[] {
  return reasons.includes(reason) ? reasons.filter((other) => other !== reason) : [...reasons, reason];
}
