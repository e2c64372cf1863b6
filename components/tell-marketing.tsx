import { useState } from 'react';
import type { Lead, Stage } from '../utils/contract/lead';
import type { Me } from '../utils/contract/team';
import type { Feedback } from '../utils/hooks/use-feedback';
import { useSettled } from '../utils/hooks/use-settled';
import { DispositionButtons } from './disposition-buttons';
import { ToldMarketing } from './told-marketing';

const stageWords: Record<Stage, string> = {
  'before-contact': 'Before first contact',
  'after-contact': 'After first contact',
};

/** Three buttons, always in reach. The click sends; the reasons come after it. */
export function TellMarketing({
  lead,
  me,
  feedback,
  isPaused,
}: {
  lead: Pick<Lead, 'id' | 'name' | 'stage'>;
  me: Me;
  feedback: Feedback;
  /** Whether the endpoint no longer takes the token. */
  isPaused: boolean;
}) {
  const { latest } = feedback;
  const [chosenStage, setStage] = useState<Stage>();
  const [isAsking, setAsking] = useState(false);
  const isSettled = useSettled(lead.id);
  const stage = chosenStage ?? latest?.item.body.stage ?? lead.stage;
  const isTold = latest && !latest.item.body.withdrawn && !isAsking;
  if (latest === undefined) return null; // Whoever was told of already must not be asked about first.
  if (isTold) {
    return (
      <fieldset disabled={!isSettled} className="contents">
        <ToldMarketing
          row={latest}
          me={me}
          feedback={feedback}
          isPaused={isPaused}
          onSayMore={() => setAsking(true)}
        />
      </fieldset>
    );
  }
  const other = stage === 'before-contact' ? 'after-contact' : 'before-contact';
  return (
    <div>
      <p className="mb-2 flex items-center justify-between gap-2 text-ink-3 text-small">
        <span>{latest?.item.body.withdrawn ? 'Taken back. Tell marketing' : 'Tell marketing'}</span>
        <button
          type="button"
          className="link"
          title={`Switch to: ${stageWords[other]}`}
          onClick={() => setStage(other)}
        >
          {stageWords[stage]}
        </button>
      </p>
      <DispositionButtons
        dispositions={me.dispositions[stage]}
        isInert={!isSettled || feedback.isSaving}
        onChoose={(disposition) => {
          setAsking(false);
          feedback.say({ stage, disposition, reasons: [], note: '', withdrawn: false });
        }}
      />
      {feedback.problem && (
        <p role="alert" className="mt-2 text-bad text-small">
          {feedback.problem}
        </p>
      )}
    </div>
  );
}
