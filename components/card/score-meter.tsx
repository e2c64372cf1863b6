import type { LeadScore } from '../../utils/contract/shared/score';

/** A bar of the score relative to its maximum, with a tick at the hand-off threshold. */
export function ScoreMeter({ score: { total, maximum, threshold } }: { score: LeadScore }) {
  const share = (points: number) => `${Math.min(100, (points / maximum) * 100)}%`;
  return (
    <div aria-hidden="true" className="relative mt-3.5 mb-2 h-1.5 rounded-full bg-track forced-colors:border">
      <div
        className="h-full rounded-full bg-accent forced-colors:[forced-color-adjust:none]"
        style={{ width: share(total) }}
      />
      <div
        className="absolute -inset-y-1 w-0.5 rounded-[1px] bg-ink forced-colors:bg-[CanvasText] forced-colors:[forced-color-adjust:none]"
        style={{ insetInlineStart: share(threshold) }}
      />
    </div>
  );
}
