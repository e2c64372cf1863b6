import { formatCount } from '../format';

/** Chooses between all content and what visitors added and nobody has reviewed. */
export function ContentFilter({
  isOnlyPublic,
  fromVisitors,
  isMore,
  onChange,
}: {
  isOnlyPublic: boolean;
  fromVisitors: number;
  /** Whether there may be more than were counted. */
  isMore: boolean;
  onChange: (isOnlyPublic: boolean) => void;
}) {
  const choice = (isOn: boolean, words: string) => (
    <button
      type="button"
      className="chip border-control aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent"
      aria-pressed={isOn}
      onClick={() => onChange(!isOn ? !isOnlyPublic : isOnlyPublic)}
    >
      {words}
    </button>
  );
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Show</legend>
      {choice(!isOnlyPublic, 'All content')}
      {choice(
        isOnlyPublic,
        `Added by visitors, not reviewed: ${formatCount(fromVisitors)}${isMore ? '+' : ''}`,
      )}
    </fieldset>
  );
}
