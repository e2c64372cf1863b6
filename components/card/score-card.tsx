import { useId, useState } from 'react';
import type { Factor, LeadScore } from '../../utils/contract/shared/score';
import { formatMoment } from '../../utils/i18n/format';
import { countText, text } from '../../utils/i18n/text';
import { formatGrade, GradeBadge } from '../ui/grade-badge';
import { FactorRow } from './factor-row';

const maxTopFactors = 4;

/** The score at a glance, with the main reasons below and all of them on request. */
export function ScoreCard({
  score,
  onDispute,
}: {
  score: LeadScore;
  onDispute: (factor: Factor, disputed: boolean) => void;
}) {
  const [isExpanded, setExpanded] = useState(false);
  const id = useId();
  const factors = sortFactors(score.factors);
  const top = topFactors(factors);
  const hasMore = factors.length > top.length;
  const showsAll = isExpanded || !hasMore;
  const shown = showsAll ? factors : top;
  return (
    <section aria-label={text('score_title')} className="rounded-xl border border-line bg-card p-3.5">
      <div className="grid grid-cols-[auto_1fr] items-center gap-x-3.5">
        <p className="font-semibold text-score tracking-tight">
          <span className="sr-only">{text('score_title')} </span>
          {score.total}
        </p>
        <p className="font-semibold">
          <GradeBadge grade={score.grade} /> {formatGrade(score.grade)}
        </p>
      </div>
      <ScoreMeter score={score} />
      <p className="flex flex-col gap-x-2 text-ink-3 text-small wide:flex-row wide:justify-between">
        <span>{distanceText(score)}</span>
        <Change points={score.changeIn7Days} />
      </p>
      <ul id={id} className="mt-3 grid gap-[7px] border-line border-t pt-3">
        {shown.map((factor) => (
          <FactorRow
            key={factor.id}
            factor={factor}
            onDispute={showsAll ? (disputed) => onDispute(factor, disputed) : undefined}
          />
        ))}
      </ul>
      {showsAll && factors.length > 0 && (
        <p className="mt-2 flex gap-2 border-line border-t pt-2 font-semibold">
          <span className="w-[30px] shrink-0 text-end">{score.total}</span>
          <span>{text('score_sum', score.maximum)}</span>
        </p>
      )}
      <p className="mt-2 flex flex-col items-start gap-x-2 text-ink-3 text-small wide:flex-row wide:items-center wide:justify-between">
        {hasMore && (
          <button
            type="button"
            className="link"
            aria-expanded={isExpanded}
            aria-controls={id}
            onClick={() => setExpanded(!isExpanded)}
          >
            {isExpanded ? text('factors_fewer') : countText('factors_all', factors.length)}
          </button>
        )}
        <span>{text('score_as_of', score.definition, formatMoment(new Date(score.asOf)))}</span>
      </p>
    </section>
  );
}

/** A bar of the score relative to its maximum, with a tick at the hand-off threshold. */
function ScoreMeter({ score: { total, maximum, threshold } }: { score: LeadScore }) {
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

function Change({ points }: { points: number }) {
  if (points === 0) return <span>{text('change_none')}</span>;
  const isUp = points > 0;
  return (
    <span>
      <b className={`font-semibold ${isUp ? 'text-accent' : 'text-warm'}`}>
        <span aria-hidden="true">{isUp ? '▲' : '▼'} </span>
        <span className="sr-only">{text(isUp ? 'change_up' : 'change_down')} </span>
        {Math.abs(points)}
      </b>{' '}
      {text('change_in_7_days')}
    </span>
  );
}

/** Factors that add points first, then those that subtract, then unknown, then not met. */
function sortFactors(factors: readonly Factor[]): Factor[] {
  const rank = (factor: Factor) => {
    if (factor.points !== 0) return 0;
    return factor.state === 'unknown' ? 1 : 2;
  };
  return [...factors].sort((a, b) => rank(a) - rank(b) || b.points - a.points);
}

/** The strongest factors, with one place kept for an unknown one, which the rep may be able to fill in. */
function topFactors(factors: readonly Factor[]): Factor[] {
  const unknown = factors.find(({ state }) => state === 'unknown');
  const strongest = factors.filter((factor) => factor !== unknown && factor.points !== 0);
  return [...strongest.slice(0, unknown ? maxTopFactors - 1 : maxTopFactors), ...(unknown ? [unknown] : [])];
}

function distanceText({ total, threshold }: LeadScore): string {
  const distance = total - threshold;
  if (distance === 0) return text('threshold_at', threshold);
  return text(distance > 0 ? 'threshold_above' : 'threshold_below', Math.abs(distance), threshold);
}
