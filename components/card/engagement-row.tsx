import type { ContentEngagement } from '../../utils/contract/rep/lead';
import type { Rating } from '../../utils/contract/shared/feedback';
import type { Factor } from '../../utils/contract/shared/score';
import { actLabel } from '../../utils/i18n/act-label';
import { formatAge, formatPoints } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import { ContentIcon } from '../ui/content-icon';
import { ToggleChip } from '../ui/toggle-chip';
import { FactorRow } from './factor-row';

const ratings = [
  ['helped', 'rating_helped'],
  ['did-not-fit', 'rating_did_not_fit'],
  ['out-of-date', 'rating_out_of_date'],
] as const;

/**
 * One piece of content: what the lead did with it, when, and the points it adds now. Expand it to see how they
 * add up, to dispute them, and to rate the content.
 */
export function EngagementRow({
  entry: { content, acts, points, weak, rating },
  factors,
  onRate,
  onDispute,
}: {
  entry: ContentEngagement;
  /** The factors of the score that are about this content. */
  factors: readonly Factor[];
  onRate: (rating: Rating | undefined) => void;
  onDispute: (factor: Factor, disputed: boolean) => void;
}) {
  const [newest] = acts;
  const parts = [
    ...acts.map((act) => actLabel(act, content.type)),
    newest && formatAge(new Date(newest.at)),
    content.campaign,
    weak && text('weak'),
  ];
  const ratingKey = ratings.find(([id]) => id === rating)?.[1];
  return (
    <li>
      <details className="group rounded-[10px]">
        <summary
          id={engagementRowId(content.id)}
          className={`flex cursor-pointer list-none items-start gap-2.5 rounded-[10px] p-2 hover:bg-hover [&::-webkit-details-marker]:hidden ${weak ? 'text-ink-3' : ''}`}
        >
          <ContentIcon type={content.type} />
          <span className="min-w-0 flex-1">
            <span dir="auto" className="block font-medium leading-snug">
              {content.title}
            </span>
            <span className="text-ink-3 text-small">{parts.filter(Boolean).join(' · ')}</span>
            {ratingKey && (
              <span className="block text-accent text-small">{text('rated', text(ratingKey))}</span>
            )}
          </span>
          <span className={`font-semibold ${toneOf(points)}`}>
            <bdi dir="ltr">{formatPoints(points)}</bdi>
          </span>
        </summary>
        <ul className="grid gap-3 px-2 pt-2 pb-3 empty:hidden">
          {factors.map((factor) => (
            <FactorRow
              key={factor.id}
              factor={factor}
              onDispute={(disputed) => onDispute(factor, disputed)}
            />
          ))}
        </ul>
        <fieldset className="flex flex-wrap gap-1.5 pe-2 pt-1 pb-2 ps-12">
          <legend className="sr-only">{text('rate', content.title)}</legend>
          {ratings.map(([id, key]) => (
            <ToggleChip key={id} isOn={rating === id} onToggle={() => onRate(rating === id ? undefined : id)}>
              {text(key)}
            </ToggleChip>
          ))}
        </fieldset>
      </details>
    </li>
  );
}

function toneOf(points: number): string {
  if (points === 0) return 'text-ink-3';
  return points > 0 ? 'text-ink-2' : 'text-warm';
}

/** The ID of a piece's row in the document. */
export function engagementRowId(content: string): string {
  return `engagement-${content}`;
}
