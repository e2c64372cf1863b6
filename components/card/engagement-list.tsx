import { useEffect, useState } from 'react';
import type { ContentEngagement, Lead } from '../../utils/contract/rep/lead';
import { handRaiseAct } from '../../utils/contract/shared/acts';
import type { Rating } from '../../utils/contract/shared/feedback';
import type { Factor } from '../../utils/contract/shared/score';
import { countText, text } from '../../utils/i18n/text';
import { CardSection } from '../ui/card-section';
import { EngagementRow, engagementRowId } from './engagement-row';

const shownAtFirst = 6;

/** The content a lead engaged with: requests for contact first, then newest first. */
export function EngagementList({
  lead: { engagement, olderActs, score },
  shown: requested,
  onRate,
  onDispute,
}: {
  lead: Pick<Lead, 'engagement' | 'olderActs' | 'score'>;
  /** The content to show, in a new object for each request. */
  shown: { content: string } | undefined;
  /** Rates a piece of content; undefined clears the rating. */
  onRate: (content: string, rating: Rating | undefined) => void;
  onDispute: (factor: Factor, disputed: boolean) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!requested) return;
    setOpen(true);
    // The row may only now be rendered.
    const frame = requestAnimationFrame(() => {
      const row = document.getElementById(engagementRowId(requested.content));
      row?.scrollIntoView({ block: 'center' });
      row?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [requested]);
  const ordered = engagement.toSorted((a, b) => Number(isRequest(b)) - Number(isRequest(a)));
  const shown = isOpen ? ordered : ordered.slice(0, shownAtFirst);
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
            factors={score.factors.filter(({ content }) => content === entry.content.id)}
            onRate={(rating) => onRate(entry.content.id, rating)}
            onDispute={onDispute}
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

function isRequest({ acts }: ContentEngagement): boolean {
  return acts.some(({ act }) => act === handRaiseAct);
}
