import { useState } from 'react';
import type { Lead } from '../../utils/contract/rep/lead';
import type { Rating } from '../../utils/contract/shared/feedback';
import { countText, text } from '../../utils/i18n/text';
import { CardSection } from '../ui/card-section';
import { EngagementRow } from './engagement-row';

const shownAtFirst = 6;

/** The content a lead engaged with, newest first. */
export function EngagementList({
  lead: { engagement, olderActs },
  onRate,
}: {
  lead: Pick<Lead, 'engagement' | 'olderActs'>;
  /** Rates a piece of content; undefined clears the rating. */
  onRate: (content: string, rating: Rating | undefined) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? engagement : engagement.slice(0, shownAtFirst);
  const acts = engagement.reduce((sum, entry) => sum + entry.acts.reduce((n, { count }) => n + count, 0), 0);
  const aside = `${countText('content', engagement.length)}, ${countText('acts', acts)}`;
  return (
    <CardSection title={text('engaged_title')} aside={engagement.length > 0 ? aside : undefined}>
      {engagement.length === 0 && <p className="text-ink-3">{text('engaged_none')}</p>}
      <ul className="-mx-2 grid gap-0.5">
        {shown.map((entry) => (
          <EngagementRow
            key={entry.content.id}
            entry={entry}
            onRate={(rating) => onRate(entry.content.id, rating)}
          />
        ))}
      </ul>
      {engagement.length > shownAtFirst && (
        <button type="button" className="link mt-1" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text('content_fewer') : countText('content_all', engagement.length)}
        </button>
      )}
      {isOpen && olderActs > 0 && (
        <p className="mt-2 text-ink-3 text-small">{countText('older_acts', olderActs)}</p>
      )}
    </CardSection>
  );
}
