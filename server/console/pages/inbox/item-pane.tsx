import { ArrowLeft } from 'lucide-react';
import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { FeedbackDetails } from './feedback-details';
import { ItemActions } from './item-actions';
import { ItemHead } from './item-head';
import { LeadFacts } from './lead-facts';
import { LeadHistory } from './lead-history';
import { MoveActions } from './move-actions';
import { ScoreComparison } from './score-comparison';
import { useItem } from './use-item';

/** One piece of feedback: its content, marketing's replies, and its lead. */
export function ItemPane({
  id,
  isPreview,
  writing,
  onWrite,
  onClose,
}: {
  id: string;
  /** Shown without having been opened. */
  isPreview: boolean;
  writing: 'answer' | 'question' | undefined;
  onWrite: (form: 'answer' | 'question' | undefined) => void;
  onClose: () => void;
}) {
  const { data, error, refetch } = useItem(id, isPreview);
  const entry = data?.lead?.history.find((entry) => entry.id === id);
  return (
    <article className="mx-auto grid max-w-2xl grid-cols-1 gap-7 px-5 py-5 desk:px-8">
      <button
        type="button"
        className="link -mb-3 inline-flex w-fit items-center gap-1.5 desk:hidden"
        onClick={onClose}
      >
        <ArrowLeft className="size-4" aria-hidden="true" /> All feedback
      </button>
      {!data && (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="this feedback" />)}
      {data && (
        <>
          <ItemHead detail={data} takesFocus={!isPreview} />
          <FeedbackDetails item={data.item} snooze={entry?.snooze} />
          {data.item.kind === 'disposition' && (
            <ItemActions
              item={data.item}
              entry={entry}
              readAt={data.readAt}
              knownCount={data.lead?.elements.length}
              writing={writing}
              onWrite={onWrite}
            />
          )}
          {data.item.kind === 'move' && <MoveActions item={data.item} />}
          {data.lead && (
            <>
              <ScoreComparison
                scoreThen={data.item.kind === 'disposition' ? data.item.scoreThen : undefined}
                score={data.lead.score}
              />
              <LeadFacts lead={data.lead} />
              <LeadHistory
                title="Other feedback on this lead"
                history={data.lead.history.filter((entry) => entry.id !== id)}
              />
            </>
          )}
        </>
      )}
    </article>
  );
}
