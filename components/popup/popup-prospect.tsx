import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Lead } from '../../utils/contract/rep/lead';
import type { LeadReference } from '../../utils/contract/rep/lead-reference';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { findGoneDisposition } from '../../utils/feedback/outbox/outbox-row';
import { useOutbox } from '../../utils/feedback/use-feedback';
import { useLocalFeedback } from '../../utils/feedback/use-local-feedback';
import { contactWarning } from '../../utils/i18n/contact-warning';
import { text } from '../../utils/i18n/text';
import { type ProspectView, type Staleness, useProspect } from '../../utils/lookup/use-prospect';
import { useSamePerson } from '../../utils/lookup/use-same-person';
import { DetectedName } from '../card/detected-name';
import { LeadIdentity } from '../card/lead-identity';
import { RetryButton } from '../card/retry-button';
import { SnoozeEnded } from '../card/snooze-ended';
import { StaleNotice } from '../card/stale-notice';
import { TrendLine } from '../card/trend-line';
import { WhyNow } from '../card/why-now';
import { FeedbackForm } from '../feedback/feedback-form';
import { GoneFeedback } from '../feedback/gone-feedback';
import { UnresolvedProspect } from '../panel/unresolved-prospect';
import { GradeBadge } from '../ui/grade-badge';

/** One person in the popup: the score and the three buttons, or the question that has to be answered first. */
export function PopupProspect({
  person,
  onOpen,
}: {
  person: DetectedPerson;
  onOpen: (lead: LeadReference) => void;
}) {
  const view = useProspect(person);
  const samePerson = useSamePerson(person.keys);
  const { rows } = useOutbox();
  if (view.status === 'answered' && view.answer.status === 'found') {
    const { lead } = view.answer;
    const gone = findGoneDisposition(rows, lead.id);
    if (!gone) return <PopupLead lead={lead} staleness={view.staleness} at={view.at} />;
    return (
      <>
        <DetectedName person={person} />
        <GoneFeedback row={gone} />
      </>
    );
  }
  return (
    <>
      <DetectedName person={person} />
      <UnresolvedProspect person={person} view={view} samePerson={samePerson} onOpen={onOpen} />
      <p role="status" className="empty:hidden">
        {statusText(view)}
      </p>
      {(view.status === 'unreachable' || view.status === 'unauthorized') && (
        <p>
          <RetryButton staleness={view} variant="push" />
        </p>
      )}
    </>
  );
}

function PopupLead({ lead: serverLead, staleness, at }: { lead: Lead; staleness?: Staleness; at: Date }) {
  const lead = useLocalFeedback(serverLead, at);
  const { total, threshold, grade } = lead.score;
  const warning = contactWarning(lead);
  useKeys();
  return (
    <>
      {staleness && <StaleNotice staleness={staleness} at={at} />}
      <section>
        <LeadIdentity lead={lead}>
          <div className="grid justify-items-end gap-0.5">
            <p className="flex items-center gap-1.5">
              <GradeBadge grade={grade} />
              <span className="sr-only">{text('score_title')} </span>
              <span className="font-semibold text-popup-score tracking-tight">{total}</span>
            </p>
            <p className="text-ink-3 text-small">{text('popup_threshold', threshold)}</p>
          </div>
        </LeadIdentity>
        {warning && <p className="mt-3 font-semibold text-bad">{warning}</p>}
        {!lead.doNotContact && (
          <>
            <WhyNow lead={lead} />
            <TrendLine lead={lead} />
          </>
        )}
      </section>
      <SnoozeEnded lead={lead} />
      {!lead.doNotContact && (
        <div className="show-keys">
          <FeedbackForm lead={lead} />
        </div>
      )}
    </>
  );
}

/**
 * The popup's keys: each clicks the button that carries it in `data-key`. 1 to 3 choose the verdict, letters its
 * reasons, Z undoes. Enter closes the popup once there is a verdict, unless a button or a text has the focus.
 */
function useKeys(): void {
  const client = useQueryClient();
  useEffect(() => {
    const onKeyDown = ({ key, target, repeat, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select');
      if (isTyping || repeat || ctrlKey || metaKey || altKey) return;
      const isOnButton = target instanceof HTMLElement && target.matches('button, a, summary, [role=option]');
      const canClose = key === 'Enter' && !isOnButton && client.isMutating() === 0;
      if (canClose && document.querySelector('[data-key="z"]')) window.close();
      const button = document.querySelector(`[data-key="${CSS.escape(key.toLowerCase())}"]`);
      if (button instanceof HTMLButtonElement) button.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [client]);
}

function statusText(view: ProspectView): string | undefined {
  if (view.status === 'loading') return text('looking_up');
  if (view.status === 'never') return text('never_text');
  if (view.status === 'name-only') return text('name_only_title');
  if (view.status === 'unreachable' || view.status === 'unauthorized') return view.why;
  return undefined;
}
