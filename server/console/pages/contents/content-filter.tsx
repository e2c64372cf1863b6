import { formatCount } from '../../ui/format';

type Only = 'unreviewed' | undefined;

/** Switches between all content and the pieces that visitors added and nobody has reviewed. */
export function ContentFilter({
  only,
  unreviewed,
  onChange,
}: {
  only: Only;
  /** How many pieces need review. */
  unreviewed: number;
  onChange: (only: Only) => void;
}) {
  const renderChoice = (value: Only, message: string) => (
    <button
      type="button"
      className="chip border-control aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent"
      aria-pressed={only === value}
      onClick={() => onChange(value)}
    >
      {message}
    </button>
  );
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Show</legend>
      {renderChoice(undefined, 'All content')}
      {renderChoice('unreviewed', `Added by visitors, not reviewed: ${formatCount(unreviewed)}`)}
    </fieldset>
  );
}
