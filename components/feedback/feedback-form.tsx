import { useState } from 'react';
import type { Lead } from '../../utils/contract/rep/lead';
import type { DispositionBody } from '../../utils/contract/shared/feedback';
import type { Stage } from '../../utils/contract/shared/stage';
import { standingVerdict } from '../../utils/feedback/standing-verdict';
import { useFeedback } from '../../utils/feedback/use-feedback';
import { formatAge } from '../../utils/i18n/format';
import { verdictText } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { useConnection } from '../../utils/team/connection-context';
import { ErrorText } from '../ui/error-text';
import { useSettled } from '../ui/use-settled';
import { DecisionDeadline } from './decision-deadline';
import { DispositionButtons } from './disposition-buttons';
import { FoldedVerdict } from './folded-verdict';
import { SubmittedFeedback } from './submitted-feedback';

const stages: readonly Stage[] = ['before-contact', 'after-contact'];
const stageKeys = { 'before-contact': 'stage_before', 'after-contact': 'stage_after' } as const;

/**
 * The three disposition buttons, always within reach, or the rep's own verdict as long as it stands. A click submits
 * at once; reasons can be added afterwards.
 */
export function FeedbackForm({ lead }: { lead: Lead }) {
  const connection = useConnection();
  const feedback = useFeedback({ lead: lead.id, name: lead.name });
  const { latest } = feedback;
  const [chosenStage, setStage] = useState<Stage>();
  /** Whether the rep wants to change the current disposition or add a new one. */
  const [editing, setEditing] = useState<'change' | 'new'>();
  const isSettled = useSettled(lead.id);
  if (latest === undefined) return null; // Don't show the form before knowing whether there is a disposition.
  const standing = standingVerdict(lead, latest);
  if (standing?.row && !editing) {
    return (
      <SubmittedFeedback
        lead={lead}
        row={standing.row}
        feedback={feedback}
        isSettled={isSettled}
        onEdit={(how, stage) => {
          setEditing(how);
          setStage(stage);
        }}
      />
    );
  }
  if (standing?.entry && !editing) {
    return (
      <FoldedVerdict
        verdict={verdictText(connection.me, standing.entry)}
        status={formatAge(new Date(standing.entry.at))}
        action="new_feedback"
        onAction={() => setEditing('new')}
      />
    );
  }
  const stage = chosenStage ?? latest?.item.body.stage ?? lead.stage;
  const choose = (disposition: string) => {
    const body: DispositionBody = { stage, disposition, reasons: [], note: '', withdrawn: false };
    setEditing(undefined);
    setStage(undefined);
    if (standing?.row && editing === 'change') {
      feedback.revise(standing.row.id, ({ note }) => ({ ...body, note }));
    } else feedback.submit(body);
  };
  const { decideBy } = lead.deadlines;
  const isWithdrawn = latest?.item.body.withdrawn && !decideBy;
  const given = editing && (standing?.row?.item.body ?? standing?.entry);
  return (
    <section aria-label={text('feedback_title')}>
      <p className="mb-2 flex flex-wrap items-baseline justify-between gap-x-2 text-ink-3 text-small">
        {given ? (
          <>
            {text('current_verdict', verdictText(connection.me, given))}
            <button type="button" className="link" onClick={() => setEditing(undefined)}>
              {text('cancel')}
            </button>
          </>
        ) : (
          text(isWithdrawn ? 'feedback_withdrawn' : 'feedback_title')
        )}
        {decideBy && !editing && <DecisionDeadline at={new Date(decideBy)} />}
      </p>
      <StageChoice stage={stage} onChoose={setStage} />
      <DispositionButtons
        dispositions={connection.me.dispositions[stage]}
        isChange={given !== undefined}
        given={given?.stage === stage ? given.disposition : undefined}
        isInert={!isSettled}
        onChoose={choose}
      />
      <ErrorText>{feedback.problem}</ErrorText>
    </section>
  );
}

/** Whether the verdict is given before or after the first contact. */
function StageChoice({ stage, onChoose }: { stage: Stage; onChoose: (stage: Stage) => void }) {
  return (
    <fieldset className="mb-2 grid grid-cols-2 gap-0.5 rounded-[10px] bg-track p-0.5 forced-colors:border">
      <legend className="sr-only">{text('stage_title')}</legend>
      {stages.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === stage}
          className={`min-h-7 rounded-lg px-1.5 text-small leading-tight ${one === stage ? 'bg-card font-semibold shadow-sm forced-colors:outline' : 'text-ink-2'}`}
          onClick={() => onChoose(one)}
        >
          {text(stageKeys[one])}
        </button>
      ))}
    </fieldset>
  );
}
