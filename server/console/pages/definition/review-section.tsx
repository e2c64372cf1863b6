import { useId, useState } from 'react';
import type { DefinitionReview } from '../../../../utils/contract/console/definition-review';
import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { applyChanges, type SuggestedChange } from '../../../../utils/contract/console/suggested-change';
import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/section';
import {
  describeBasis,
  describeChange,
  describeDrafted,
  describeEvidence,
  describeFinding,
  describeSinceSigned,
  quoteRule,
} from './describe-review';
import { useDefinitionReview, useSaveDraft, useWhatIf } from './use-definitions';
import { WhatIfResult } from './what-if-result';

/** What verdicts and outcomes say about the current version, and the changes they suggest. */
export function ReviewSection({ current, hasDraft }: { current: DefinitionVersion; hasDraft: boolean }) {
  const { data, error, refetch } = useDefinitionReview();
  const review = data?.review;
  const isCurrent = review?.version === current.definition.version;
  return (
    <Section
      title="What verdicts suggest"
      aside={data?.isRunning && review && isCurrent && 'Reading new verdicts…'}
    >
      {error && !data && <ErrorMessage error={error} onRetry={refetch} />}
      {data?.error && (
        <p role="alert" className="text-bad">
          {data.error}
        </p>
      )}
      {!error && !data?.error && (!review || !isCurrent) && <Loading what="what verdicts suggest" />}
      {review && isCurrent && <Review review={review} current={current} hasDraft={hasDraft} />}
    </Section>
  );
}

function Review({
  review,
  current: { definition },
  hasDraft,
}: {
  review: DefinitionReview;
  current: DefinitionVersion;
  hasDraft: boolean;
}) {
  const { changes, idle, unseen } = review;
  /** The changes whose box was clicked, by their text: a newer review may suggest the same. */
  const [clicked, setClicked] = useState<ReadonlySet<string>>(new Set());
  const whatIf = useWhatIf();
  const save = useSaveDraft();
  const titleOf = (change: SuggestedChange) => describeChange(change, definition);
  const isChosen = (change: SuggestedChange) => changes.includes(change) !== clicked.has(titleOf(change));
  const toggle = (change: SuggestedChange) => {
    const next = new Set(clicked);
    if (!next.delete(titleOf(change))) next.add(titleOf(change));
    setClicked(next);
    save.reset();
  };
  const chosen = [...changes, ...idle].filter(isChosen);
  const { version: _, ...drafted } = applyChanges(definition, chosen);
  const isAnswered = JSON.stringify(whatIf.variables) === JSON.stringify(drafted);
  const list = (items: readonly SuggestedChange[]) => (
    <ul>
      {items.map((change) => (
        <ChangeRow
          key={titleOf(change)}
          title={titleOf(change)}
          evidence={describeEvidence(change)}
          isChosen={isChosen(change)}
          onToggle={() => toggle(change)}
        />
      ))}
    </ul>
  );
  const notes = [describeSinceSigned(review), ...describeBasis(review)].filter(Boolean);
  return (
    <div className="grid grid-cols-1 gap-4">
      <p className="text-ink-2">{describeFinding(review)}</p>
      {changes.length > 0 && list(changes)}
      {describeDrafted(review) && <p className="text-ink-2 text-small">{describeDrafted(review)}</p>}
      {idle.length > 0 && (
        <details>
          <summary className="w-fit rounded text-ink-2">
            {idle.length === 1 ? 'One rule decides' : `${idle.length} rules decide`} nothing
          </summary>
          {list(idle)}
        </details>
      )}
      {changes.length + idle.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <button
            type="button"
            className="push"
            disabled={chosen.length === 0 || whatIf.isPending}
            onClick={() => whatIf.mutate(drafted)}
          >
            {whatIf.isPending ? 'Calculating…' : 'What if?'}
          </button>
          <button
            type="button"
            className="push"
            disabled={chosen.length === 0 || hasDraft || save.isPending}
            onClick={() => save.mutate(drafted)}
          >
            {save.isPending ? 'Saving…' : 'Save as draft'}
          </button>
          {hasDraft && !save.isSuccess && (
            <span className="text-ink-3 text-small">
              To save it, first finish or discard the draft above.
            </span>
          )}
          <span role="status" className="text-accent empty:hidden">
            {save.isSuccess && 'Saved as a draft. Both sides can sign it above.'}
          </span>
        </div>
      )}
      <p role="alert" className="text-bad empty:hidden">
        {(whatIf.error ?? save.error)?.message}
      </p>
      {whatIf.data && whatIf.variables && isAnswered && (
        <WhatIfResult answer={whatIf.data} threshold={whatIf.variables.threshold} />
      )}
      <ul className="grid gap-1 text-ink-3 text-small empty:hidden">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {unseen.length > 0 && (
          <li>
            No judged lead had {unseen.map((key) => quoteRule(definition, key)).join(', ')}, so verdicts say
            nothing about {unseen.length === 1 ? 'it' : 'them'}.
          </li>
        )}
      </ul>
    </div>
  );
}

function ChangeRow({
  title,
  evidence,
  isChosen,
  onToggle,
}: {
  title: string;
  evidence: string;
  isChosen: boolean;
  onToggle: () => void;
}) {
  const id = useId();
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 border-line border-t py-2.5">
      <input
        id={id}
        type="checkbox"
        className="mt-1 self-start"
        checked={isChosen}
        onChange={onToggle}
        aria-describedby={`${id}-evidence`}
      />
      <div>
        <label htmlFor={id} className="font-semibold" dir="auto">
          {title}
        </label>
        <p id={`${id}-evidence`} className="text-ink-2 text-small">
          {evidence}
        </p>
      </div>
    </li>
  );
}
