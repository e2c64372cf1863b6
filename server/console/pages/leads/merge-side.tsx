import type { MergeCandidate } from './merge-candidate';

/** One of two leads that may be one person, selectable as the one that stays. */
export function MergeSide({
  lead: { name, title, company, email, total, grade, latestDisposition },
  isKept,
  onKeep,
}: {
  lead: MergeCandidate;
  isKept: boolean;
  onKeep: () => void;
}) {
  return (
    <label
      className={`grid cursor-pointer content-start gap-1 rounded-xl border p-3 ${isKept ? 'border-accent bg-accent-soft' : 'border-line'}`}
    >
      <span className="flex items-start gap-2">
        <input
          type="radio"
          name="kept"
          className="tick mt-0.5"
          // biome-ignore lint/a11y/noAutofocus: the first question, once the other lead is found.
          autoFocus={isKept}
          checked={isKept}
          onChange={onKeep}
        />
        <span className="font-semibold" dir="auto">
          {name}
        </span>
      </span>
      {[title, company, email].map(
        (fact) =>
          fact && (
            <span key={fact} className="text-ink-2 text-small" dir="auto">
              {fact}
            </span>
          ),
      )}
      {total !== undefined && (
        <span className="text-ink-3 text-small">
          Score {total}, {grade}
          {latestDisposition && ` · judged by ${latestDisposition.by}`}
        </span>
      )}
    </label>
  );
}
