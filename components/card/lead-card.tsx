import { useDeferredValue, useState } from 'react';
import type { Question } from '../../utils/contract/rep/history-entry';
import type { Lead } from '../../utils/contract/rep/lead';
import type { LeadReference } from '../../utils/contract/rep/lead-reference';
import type { Match } from '../../utils/contract/rep/lookup';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { type Factor, optOutFactor } from '../../utils/contract/shared/score';
import { useUpsertFeedback } from '../../utils/feedback/use-feedback';
import { useLocalFeedback } from '../../utils/feedback/use-local-feedback';
import { useOpenQuestions } from '../../utils/feedback/use-open-questions';
import { text } from '../../utils/i18n/text';
import { useLastLook } from '../../utils/lookup/use-last-look';
import type { Staleness } from '../../utils/lookup/use-prospect';
import type { SamePerson } from '../../utils/lookup/use-same-person';
import { useMarkRead } from '../../utils/lookup/use-today';
import { useMe } from '../../utils/team/connection-context';
import { FeedbackForm } from '../feedback/feedback-form';
import { ReportMistake } from '../feedback/report-mistake';
import { ErrorText } from '../ui/error-text';
import { Footer } from '../ui/footer';
import { LeadDetails } from './lead-details';
import { MoveNotice } from './move-notice';
import { OpenQuestions } from './open-questions';
import { ProspectHeader } from './prospect-header';
import { ScoreCard } from './score-card';
import { SinceLooked } from './since-looked';
import { SinceReturned } from './since-returned';
import { SnoozeEnded } from './snooze-ended';
import { StaleNotice } from './stale-notice';

/**
 * The whole lead card: who they are, the score and its reasons, what is missing, engagement, and feedback.
 */
export function LeadCard({
  lead: serverLead,
  match,
  at,
  isCurrent,
  staleness,
  person,
  samePerson,
  onOpen,
}: {
  lead: Lead;
  match: Match;
  at: Date;
  /** Just fetched, not from this device's cache. */
  isCurrent: boolean;
  staleness?: Staleness;
  /** The person as the page shows them. */
  person: DetectedPerson;
  samePerson: SamePerson;
  onOpen: (lead: LeadReference) => void;
}) {
  const me = useMe();
  const lead = useLocalFeedback(serverLead, at);
  const { upsert, problem } = useUpsertFeedback(serverLead.name);
  const openQuestions = useOpenQuestions(lead);
  useMarkRead(isCurrent ? serverLead : undefined);
  const lastLook = useLastLook(isCurrent ? serverLead : undefined);
  const [shown, setShown] = useState<{ content: string }>();
  const isDetailed = useDeferredValue(true, false); // It is below the first screen, so the first paint doesn't wait for it.
  const subject = { lead: lead.id };
  return (
    <>
      <article className="grid gap-4.5" aria-label={lead.name}>
        {staleness && <StaleNotice staleness={staleness} at={at} />}
        <ProspectHeader lead={lead} match={match} evidence={person.evidence} samePerson={samePerson} />
        <MoveNotice
          lead={lead}
          person={person}
          onReport={(body) => upsert({ ...subject, kind: 'move', body })}
        />
        <OpenQuestions questions={openQuestions} onAnswer={answerQuestion} />
        <SnoozeEnded lead={lead} />
        {lead.sinceReturned ? <SinceReturned lead={lead} /> : <SinceLooked lead={lead} look={lastLook} />}
        <ScoreCard
          lead={lead}
          worth={me}
          onShowContent={(content) => setShown({ content })}
          onDispute={dispute}
        />
        {isDetailed && (
          <LeadDetails
            lead={lead}
            shown={shown}
            openQuestions={openQuestions}
            upsert={upsert}
            onDispute={dispute}
            onAnswer={answerQuestion}
            onOpen={onOpen}
          />
        )}
      </article>
      <Footer>
        <ErrorText>{problem}</ErrorText>
        {lead.doNotContact ? (
          <ReportMistake
            isReported={lead.optOutDisputed ?? false}
            onReport={(isReported) =>
              dispute({ id: optOutFactor, label: text('do_not_contact') }, isReported)
            }
          />
        ) : (
          <FeedbackForm lead={lead} />
        )}
      </Footer>
    </>
  );

  function dispute({ id, label }: Pick<Factor, 'id' | 'label'>, disputed: boolean) {
    upsert({ ...subject, kind: 'factor', body: { factor: id, label, withdrawn: !disputed } });
  }

  function answerQuestion({ id, answered, choices }: Question, answer: string | undefined) {
    const body = { question: id, answer: answer ?? answered?.text ?? choices.join(), withdrawn: !answer };
    upsert({ ...subject, kind: 'answer', body });
  }
}
