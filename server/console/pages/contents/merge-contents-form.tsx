import { type FormEvent, useState } from 'react';
import type { ConsoleContent } from '../../../../utils/contract/console/console-lists';
import { describeContent } from './describe-content';
import { useMergeContents } from './use-merge-contents';

/**
 * Two pieces of content side by side, to choose which one to keep. By default, the reviewed one if the
 * other isn't; otherwise, the one with more leads.
 */
export function MergeContentsForm({
  sides,
  onBack,
  onMerged,
}: {
  sides: readonly [ConsoleContent, ConsoleContent];
  onBack: () => void;
  onMerged: (message: string) => void;
}) {
  const [one, other] = sides;
  const isOtherPreferred = one.isPublic === other.isPublic ? other.leads > one.leads : one.isPublic;
  const [keptId, setKeptId] = useState(isOtherPreferred ? other.id : one.id);
  const [kept, merged] = keptId === one.id ? [one, other] : [other, one];
  const merge = useMergeContents();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const message =
      kept.title === merged.title
        ? `Merged the two entries for “${kept.title}”.`
        : `Merged “${merged.title}” into “${kept.title}”.`;
    merge.mutate({ kept: kept.id, merged: merged.id }, { onSuccess: () => onMerged(message) });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <fieldset>
        <legend className="mb-2 text-ink-2">Which one do you want to keep?</legend>
        <div className="grid gap-2 min-[360px]:grid-cols-2">
          {sides.map((side) => (
            <Side
              key={side.id}
              content={side}
              isKept={side.id === keptId}
              onKeep={() => setKeptId(side.id)}
            />
          ))}
        </div>
      </fieldset>
      <p className="text-ink-2">
        Past and future engagement with the other one counts for the one you keep, and scores are
        recalculated. This can’t be undone.
      </p>
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="push-on" disabled={merge.isPending}>
          {merge.isPending ? 'Merging…' : 'Merge'}
        </button>
        <button type="button" className="push min-h-9!" onClick={onBack}>
          Choose another
        </button>
      </div>
      <p role="alert" className="-mt-2 text-bad empty:hidden">
        {merge.error?.message}
      </p>
    </form>
  );
}

function Side({ content, isKept, onKeep }: { content: ConsoleContent; isKept: boolean; onKeep: () => void }) {
  const { title, url, isPublic } = content;
  return (
    <label
      className={`grid cursor-pointer content-start gap-1 rounded-xl border p-3 ${isKept ? 'border-accent bg-accent-soft' : 'border-line'}`}
    >
      <span className="flex items-start gap-2">
        <input
          type="radio"
          name="kept"
          className="tick mt-0.5"
          // biome-ignore lint/a11y/noAutofocus: the first question, once the duplicate is found.
          autoFocus={isKept}
          checked={isKept}
          onChange={onKeep}
        />
        <span className="font-semibold" dir="auto">
          {title}
        </span>
      </span>
      {url && (
        <span className="text-ink-2 text-small" dir="auto">
          {url}
        </span>
      )}
      <span className="text-ink-3 text-small">{describeContent(content)}</span>
      {isPublic && <span className="text-small text-warm">Added by a visitor, not reviewed</span>}
    </label>
  );
}
