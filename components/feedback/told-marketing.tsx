import { Check } from 'lucide-react';
import type { Lead } from '../../utils/contract/rep/lead';
import { dayAt } from '../../utils/contract/shared/day';
import { dispositionBody } from '../../utils/contract/shared/feedback';
import { zoneOf } from '../../utils/contract/shared/team';
import type { DispositionRow } from '../../utils/feedback/outbox/outbox-row';
import { suggestReason } from '../../utils/feedback/suggest/suggest-reason';
import { usualWake, wakeFor } from '../../utils/feedback/suggest/suggest-wake';
import type { Feedback } from '../../utils/feedback/use-feedback';
import { text } from '../../utils/i18n/text';
import { dispositionOf, dispositionWord } from '../../utils/i18n/words';
import type { Connection } from '../../utils/team/connection-store';
import { Problem } from '../ui/problem';
import { FeedbackFate } from './feedback-fate';
import { MarketingSays } from './marketing-says';
import { NoteLine } from './note-line';
import { ReasonChips } from './reason-chips';
import { SuggestedReason } from './suggested-reason';
import { WakeLine } from './wake-line';

/** So long another choice mends what was said; after it, it is something new. */
const correctionTime = 24 * 3_600_000;

/** What was told, what became of it, the reasons that refine it, and the way back. */
export function ToldMarketing({
  connection,
  lead,
  row,
  feedback,
  isSettled,
  onSayMore,
}: {
  connection: Connection;
  lead: Lead;
  row: DispositionRow;
  feedback: Feedback;
  /** False while a click may still have been meant for the person of before. */
  isSettled: boolean;
  onSayMore: (how: 'change' | 'new') => void;
}) {
  const { me } = connection;
  const { body } = row.item;
  const disposition = dispositionOf(me, body.stage, body.disposition);
  const suggested = disposition && suggestReason(disposition, body.stage, lead);
  const isFresh = Date.now() - row.savedAt.getTime() < correctionTime;
  const told = lead.history.find(({ id }) => id === row.id);
  const today = dayAt(new Date(), zoneOf(me.clocks));
  const reasons = disposition?.reasons ?? [];
  const sleeps = body.wakeAt !== undefined || usualWake(reasons, body.reasons, today) !== undefined;
  const toggle = (reason: string) =>
    feedback.revise(row.id, (body) => {
      const chosen = toggled(body.reasons, reason);
      return { ...body, reasons: chosen, wakeAt: wakeFor(reasons, body, chosen, today) };
    });
  return (
    <fieldset disabled={!isSettled} className="grid min-w-0 gap-2.5">
      <legend className="sr-only">{text('tell_title')}</legend>
      <p className="flex items-center gap-2 font-semibold">
        <Check className="size-4 shrink-0 text-accent" aria-hidden="true" />
        <span role="status" className="flex-1">
          {text('you_said', dispositionWord(me, body))}
        </span>
        <button type="button" className="link font-medium" onClick={() => feedback.undo(row.id)}>
          {text('undo')}
        </button>
      </p>
      {told?.answer && <MarketingSays {...told.answer} />}
      <ReasonChips reasons={reasons} chosen={body.reasons} first={suggested?.reason} onToggle={toggle} />
      {disposition && suggested && !body.reasons.includes(suggested.reason) && (
        <SuggestedReason suggested={suggested} disposition={disposition} me={me} onTake={toggle} />
      )}
      {sleeps && (
        <WakeLine
          key={`wake ${row.id}`}
          wakeAt={body.wakeAt}
          today={today}
          onChange={(wakeAt) => feedback.revise(row.id, (body) => ({ ...body, wakeAt }))}
        />
      )}
      <NoteLine
        key={row.id}
        connection={connection}
        lead={lead}
        note={body.note}
        onSave={(note) => feedback.revise(row.id, (body) => ({ ...body, note }))}
      />
      <p className="flex justify-between gap-2 text-ink-3 text-small">
        <FeedbackFate row={row} told={told} clocks={lead.clocks} isPaused={connection.paused !== undefined} />
        <button type="button" className="link shrink-0" onClick={() => onSayMore(isFresh ? 'change' : 'new')}>
          {text(isFresh ? 'change_word' : 'new_feedback')}
        </button>
      </p>
      {row.conflict && <Conflict standing={row.conflict.body} me={me} />}
      <Problem>{feedback.problem}</Problem>
    </fieldset>
  );
}

function Conflict({ standing, me }: { standing: Record<string, unknown>; me: Connection['me'] }) {
  const { data } = dispositionBody.safeParse(standing);
  if (!data) return null;
  return (
    <p className="text-small text-warm">
      {text('conflict_standing', [dispositionWord(me, data), data.note].filter(Boolean).join(' · '))}
    </p>
  );
}

/** Out of what stands, not of what was on screen: two quick taps are two reasons. */
function toggled(reasons: string[], reason: string): string[] {
  return reasons.includes(reason) ? reasons.filter((other) => other !== reason) : [...reasons, reason];
}
