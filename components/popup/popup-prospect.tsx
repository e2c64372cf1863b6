import type { Lead } from '../../utils/contract/rep/lead';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { useLocalFeedback } from '../../utils/feedback/use-local-feedback';
import { text } from '../../utils/i18n/text';
import {
  manualLookupKey,
  type ProspectView,
  type Staleness,
  useProspect,
} from '../../utils/lookup/use-prospect';
import { DetectedName } from '../card/detected-name';
import { RetryButton } from '../card/retry-button';
import { SnoozeEnded } from '../card/snooze-ended';
import { StaleNotice } from '../card/stale-notice';
import { FeedbackForm } from '../feedback/feedback-form';
import { GradeBadge } from '../ui/grade-badge';
import { LookupPrompt } from '../ui/lookup-prompt';

/** One person in the popup: the score and the three buttons, or one line that says why there are none. */
export function PopupProspect({ person }: { person: DetectedPerson }) {
  const view = useProspect(person);
  if (view.status === 'answered' && view.answer.status === 'found') {
    return <PopupLead lead={view.answer.lead} staleness={view.staleness} at={view.at} />;
  }
  return (
    <>
      <DetectedName person={person} />
      {view.status === 'waiting' ? (
        <LookupPrompt message={text(manualLookupKey(person))} onLookUp={view.lookUp} />
      ) : (
        <p role="status">{statusText(view)}</p>
      )}
      {(view.status === 'unreachable' || view.status === 'unauthorized') && (
        <p>
          <RetryButton staleness={view} variant="push" />
        </p>
      )}
    </>
  );
}

function PopupLead({ lead: serverLead, staleness, at }: { lead: Lead; staleness?: Staleness; at: Date }) {
  const lead = useLocalFeedback(serverLead);
  const { total, threshold, grade } = lead.score;
  return (
    <>
      {staleness && <StaleNotice staleness={staleness} at={at} />}
      <section className="grid grid-cols-[1fr_auto] items-start gap-3">
        <div className="min-w-0">
          <h1 dir="auto" className="font-semibold text-name tracking-tight">
            {lead.name}
          </h1>
          <p dir="auto" className="text-ink-2">
            {[lead.title, lead.company].filter(Boolean).join(' · ')}
          </p>
          {lead.doNotContact && <p className="font-semibold text-bad">{text('do_not_contact')}</p>}
        </div>
        <div className="grid justify-items-end gap-0.5">
          <p className="flex items-center gap-1.5">
            <GradeBadge grade={grade} />
            <span className="sr-only">{text('score_title')} </span>
            <span className="font-semibold text-popup-score tracking-tight">{total}</span>
          </p>
          <p className="text-ink-3 text-small">{text('popup_threshold', threshold)}</p>
        </div>
      </section>
      <SnoozeEnded lead={lead} />
      <FeedbackForm lead={lead} />
    </>
  );
}

function statusText(view: ProspectView): string {
  if (view.status === 'loading') return text('looking_up');
  if (view.status === 'never') return text('never_text');
  if (view.status === 'name-only') return text('name_only_title');
  if (view.status === 'unreachable' || view.status === 'unauthorized') return view.why;
  const isPossible = view.status === 'answered' && view.answer.status !== 'unknown';
  return text(isPossible ? 'popup_candidates' : 'unknown_title');
}
