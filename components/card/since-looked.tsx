import { Eye } from 'lucide-react';
import type { Lead } from '../../utils/contract/rep/lead';
import { formatAge, formatList } from '../../utils/i18n/format';
import { pointsText } from '../../utils/i18n/points-text';
import { countText, text } from '../../utils/i18n/text';
import type { Look } from '../../utils/lookup/cache-db';

/** How many titles are named; the others are counted. */
const maxNamed = 3;

/** What has changed since this rep last looked at the lead. Nothing if nothing has. */
export function SinceLooked({
  lead: { engagement, score },
  look,
}: {
  lead: Pick<Lead, 'engagement' | 'score'>;
  look: Look | undefined;
}) {
  if (!look) return null;
  const titles = engagement
    .filter(({ acts, weak }) => !weak && acts.some(({ at }) => new Date(at) > look.at))
    .map(({ content }) => content.title);
  const more = titles.length - maxNamed;
  const named = [...titles.slice(0, maxNamed), ...(more > 0 ? [countText('since_looked_more', more)] : [])];
  const points = score.total - look.total;
  if (titles.length === 0 && points === 0) return null;
  return (
    <p className="flex items-start gap-2 text-ink-2">
      <Eye className="mt-0.5 size-4 shrink-0 text-ink-3" aria-hidden="true" />
      <span dir="auto">
        {text('since_looked', formatAge(look.at))}{' '}
        {titles.length > 0 && `${text('since_looked_new', formatList(named))} `}
        {points !== 0 && text('since_looked_points', pointsText(points))}
      </span>
    </p>
  );
}
