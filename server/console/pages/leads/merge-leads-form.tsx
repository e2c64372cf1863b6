import { type FormEvent, useState } from 'react';
import type { MergeCandidate } from './merge-candidate';
import { MergeSide } from './merge-side';
import { useMergeLeads } from './use-merges';

/**
 * Two leads side by side: which one stays, and what happens. By default the one with the higher score stays.
 */
export function MergeLeadsForm({
  sides,
  backLabel = 'Choose another',
  onBack,
  onMerged,
}: {
  sides: readonly [MergeCandidate, MergeCandidate];
  backLabel?: string;
  onBack: () => void;
  onMerged: (message: string) => void;
}) {
  const [one, other] = sides;
  const [keptId, setKeptId] = useState((other.total ?? 0) > (one.total ?? 0) ? other.id : one.id);
  const [kept, merged] = keptId === one.id ? [one, other] : [other, one];
  const merge = useMergeLeads();
  const isSameName = kept.name === merged.name;
  const [keptName, mergedName] = isSameName
    ? ['the one you keep', 'the other one']
    : [kept.name, merged.name];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const message = isSameName
      ? `Merged the two leads for ${kept.name}.`
      : `Merged ${merged.name} into ${kept.name}.`;
    merge.mutate({ kept: kept.id, merged: merged.id }, { onSuccess: () => onMerged(message) });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <fieldset>
        <legend className="mb-2 text-ink-2">Which one do you want to keep?</legend>
        <div className="grid gap-2 min-[360px]:grid-cols-2">
          {sides.map((lead) => (
            <MergeSide
              key={lead.id}
              lead={lead}
              isKept={lead.id === keptId}
              onKeep={() => setKeptId(lead.id)}
            />
          ))}
        </div>
      </fieldset>
      <p className="text-ink-2">
        Everything about {mergedName} moves to {keptName}: addresses, engagement and feedback. Missing details
        are filled in and the score is recalculated.
        {(kept.doNotContact || merged.doNotContact) &&
          ' The merged lead is marked “Do not contact” because one of the two is.'}
      </p>
      <p className="text-ink-3 text-small">
        Reps see the change too. You can split them again under Merged leads.
      </p>
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="push-on" disabled={merge.isPending}>
          {merge.isPending ? 'Merging…' : 'Merge'}
        </button>
        <button type="button" className="push min-h-9!" onClick={onBack}>
          {backLabel}
        </button>
      </div>
      <p role="alert" className="-mt-2 text-bad empty:hidden">
        {merge.error?.message}
      </p>
    </form>
  );
}
