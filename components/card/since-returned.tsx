import { Activity } from 'lucide-react';
import type { Lead } from '../../utils/contract/rep/lead';
import { formatAge } from '../../utils/i18n/format';
import { pointsText } from '../../utils/i18n/points-text';
import { countText, text } from '../../utils/i18n/text';

/** For a returned lead: what has changed since this rep returned it. */
export function SinceReturned({
  lead: { sinceReturned, score },
}: {
  lead: Pick<Lead, 'sinceReturned' | 'score'>;
}) {
  if (!sinceReturned) return null;
  const { at, scoreThen, acts } = sinceReturned;
  return (
    <p className="flex gap-2.5 rounded-xl bg-accent-soft px-3 py-2.5">
      <Activity className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden="true" />
      <span>
        <b className="font-semibold">{text('since_returned', formatAge(new Date(at)))}</b>{' '}
        {countText('since_acts', acts, pointsText(score.total - scoreThen))}
      </span>
    </p>
  );
}
