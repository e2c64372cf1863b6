import type { LeadScore } from '../utils/contract/lead';

/** The score drawn to the most it can be, with the bar for a hand-off as a tick. */
export function ScoreMeter({ score: { total, maximum, threshold } }: { score: LeadScore }) {
  const share = (points: number) => Math.min(100, (points / maximum) * 100);
  return (
    <svg aria-hidden="true" className="mt-3.5 mb-1.5 block h-3.5 w-full">
      <rect y="4" width="100%" height="6" rx="3" className="fill-track" />
      <rect y="4" width={`${share(total)}%`} height="6" rx="3" className="fill-accent" />
      <rect x={`${share(threshold)}%`} width="2" height="14" rx="1" className="fill-ink" />
    </svg>
  );
}
