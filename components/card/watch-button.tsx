import { Bell, BellRing } from 'lucide-react';
import type { Lead } from '../../utils/contract/rep/lead';
import { text } from '../../utils/i18n/text';
import { useWatch } from '../../utils/lookup/use-watch';
import { ErrorText } from '../ui/error-text';

/** The bell that turns notifications about this lead's engagement on or off. */
export function WatchButton({ lead }: { lead: Pick<Lead, 'id' | 'name' | 'watched'> }) {
  const { isWatched, toggle, problem } = useWatch(lead);
  const Icon = isWatched ? BellRing : Bell;
  return (
    <span className="flex flex-col items-end">
      <button
        type="button"
        aria-pressed={isWatched}
        aria-label={text('watch', lead.name)}
        title={text(isWatched ? 'watch_off' : 'watch_on')}
        className={`icon-button ${isWatched ? 'bg-accent-soft text-accent' : 'text-ink-2'}`}
        onClick={toggle}
      >
        <Icon className="size-4" aria-hidden="true" />
      </button>
      <ErrorText>{problem}</ErrorText>
    </span>
  );
}
