import type { Question } from '../../utils/contract/rep/history-entry';
import type { Lead } from '../../utils/contract/rep/lead';
import type { LeadReference } from '../../utils/contract/rep/lead-reference';
import type { Factor } from '../../utils/contract/shared/score';
import type { useUpsertFeedback } from '../../utils/feedback/use-feedback';
import { Colleagues } from './colleagues';
import { EngagementList } from './engagement-list';
import { History } from './history';
import { Mentions } from './mentions';
import { MissingElements } from './missing-elements';
import { Outcomes } from './outcomes';
import { SendNext } from './send-next';

/** The lower part of the card: what is missing, engagement, colleagues, what to send, and the history. */
export function LeadDetails({
  lead,
  shown,
  openQuestions,
  upsert,
  onDispute,
  onAnswer,
  onOpen,
}: {
  lead: Lead;
  /** The content to scroll to. */
  shown: { content: string } | undefined;
  openQuestions: readonly Question[];
  upsert: ReturnType<typeof useUpsertFeedback>['upsert'];
  onDispute: (factor: Pick<Factor, 'id' | 'label'>, disputed: boolean) => void;
  onAnswer: (question: Question, answer: string | undefined) => void;
  onOpen: (lead: LeadReference) => void;
}) {
  const subject = { lead: lead.id };
  return (
    <>
      {!lead.doNotContact && (
        <MissingElements
          lead={lead}
          onSet={(element, state) =>
            upsert({ ...subject, kind: 'element', body: { element, state, withdrawn: false } })
          }
        />
      )}
      {hasOutcomes(lead) && (
        <Outcomes
          lead={lead}
          onReport={({ outcome, reason, isOn }) =>
            upsert({ ...subject, kind: 'outcome', body: { outcome, reason, withdrawn: !isOn } })
          }
        />
      )}
      {wasContacted(lead) && (
        <Mentions
          lead={lead}
          onReport={({ about, content, isOn }) =>
            upsert({ ...subject, kind: 'mention', body: { about, content, withdrawn: !isOn } })
          }
        />
      )}
      <EngagementList
        lead={lead}
        shown={shown}
        onRate={(content, rating) => {
          // The contract asks for a rating even to take one back.
          const current = lead.engagement.find((piece) => piece.content.id === content)?.rating;
          const body = { content, rating: rating ?? current ?? 'helped', withdrawn: !rating };
          upsert({ ...subject, kind: 'content', body });
        }}
        onDispute={onDispute}
      />
      <Colleagues lead={lead} onOpen={onOpen} />
      <SendNext lead={lead} />
      <History lead={lead} openQuestions={openQuestions} onAnswer={onAnswer} />
    </>
  );
}

/** Whether something can have come of a lead: sales accepted it, or somebody says so. */
function hasOutcomes({ stage, deadlines, outcomes, doNotContact }: Lead): boolean {
  const isInContact = stage === 'after-contact' || deadlines.contactBy !== undefined;
  return outcomes.length > 0 || (isInContact && !doNotContact);
}

/** Whether a rep has talked to the lead, so that the lead can have brought something up. */
function wasContacted({ stage, outcomes, mentions }: Lead): boolean {
  return stage === 'after-contact' || mentions.length > 0 || outcomes.some(({ isMine }) => isMine);
}
