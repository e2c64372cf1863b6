import { useId, useState } from 'react';
import type { Lead } from '../../utils/contract/rep/lead';
import type { GradeWorth } from '../../utils/contract/shared/grade-worth';
import type { Factor, LeadScore } from '../../utils/contract/shared/score';
import { findScoreBand } from '../../utils/contract/shared/score-band';
import { findCrossing, findObstacles } from '../../utils/contract/shared/score-history';
import type { Me } from '../../utils/contract/shared/team';
import { formatDate, formatMoment, formatPoints } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import { formatGrade, GradeBadge } from '../ui/grade-badge';
import { FactorRow } from './factor-row';
import { TrendLine } from './trend-line';

type Worth = Pick<Me, 'definition' | 'scoreBands' | 'gradeWorth'>;

/** How many fit rules are shown before the details are opened. */
const shownAtFirst = 4;

/**
 * The score at a glance: its trend, the threshold, and what fit and engagement add. The points of each piece
 * of content are under its engagement.
 */
export function ScoreCard({
  lead,
  worth,
  onShowContent,
  onDispute,
}: {
  lead: Pick<Lead, 'score' | 'trend' | 'engagement' | 'history'>;
  /** What scores and grades were worth to the team. */
  worth: Worth;
  onShowContent: (content: string) => void;
  onDispute: (factor: Factor, disputed: boolean) => void;
}) {
  const { score } = lead;
  const sentences = worthSentences(score, worth);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const threshold = thresholdSentences(lead);
  const fit = sortFit(score.factors.filter(({ kind }) => kind === 'fit'));
  const engagement = score.factors.filter(({ kind }) => kind !== 'fit');
  const content = engagement.filter((factor) => factor.content !== undefined);
  const adjustments = engagement.filter((factor) => factor.content === undefined);
  const shown = isOpen ? fit : fit.filter(({ state }) => state !== 'not-met').slice(0, shownAtFirst);
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
      <TrendLine lead={lead} onShowContent={onShowContent} />
      <p className="mt-1 flex flex-col gap-x-2 text-ink-2 text-small wide:flex-row wide:justify-between">
        <span>{distanceText(score)}</span>
        <Change points={score.changeIn7Days} />
      </p>
      {threshold.length > 0 && <p className="mt-1 text-ink-2 text-small">{threshold.join(' ')}</p>}
      {sentences.length > 0 && <p className="mt-1.5 text-ink-2 text-small">{sentences.join(' ')}</p>}
      <div id={id} className="mt-3 grid gap-[7px] border-line border-t pt-3">
        <Subtotal label={text('fit_title')} factors={fit} />
        <ul className="grid gap-[7px]">
          {shown.map((factor) => (
            <FactorRow
              key={factor.id}
              factor={factor}
              onDispute={isOpen ? (disputed) => onDispute(factor, disputed) : undefined}
            />
          ))}
        </ul>
        <Subtotal label={text('engagement_title')} factors={engagement} />
        {adjustments.length > 0 && <Subtotal label={text('content_points')} factors={content} isPart />}
        <ul className="grid gap-[7px] empty:hidden">
          {adjustments.map((factor) => (
            <FactorRow key={factor.id} factor={factor} />
          ))}
        </ul>
        {isOpen && (
          <p className="flex gap-2 border-line border-t pt-2 font-semibold">
            <span className="w-[30px] shrink-0 text-end">{score.total}</span>
            <span>{text('score_sum', score.maximum)}</span>
          </p>
        )}
      </div>
      <p className="mt-2 flex flex-col items-start gap-x-2 text-ink-3 text-small wide:flex-row wide:items-center wide:justify-between">
        <button
          type="button"
          className="link"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {text(isOpen ? 'score_details_hide' : 'score_details')}
        </button>
        <span>{text('score_as_of', score.definition, formatMoment(new Date(score.asOf)))}</span>
      </p>
    </section>
  );
}

/** What scores and grades like these were worth: `Of 100 leads with such a score, about 62 were accepted (n = 41, 47–75).` */
function worthSentences(
  { total, grade, definition: version }: LeadScore,
  { definition, scoreBands, gradeWorth }: Worth,
): string[] {
  if (definition.version !== version) return []; // They will match again at the next refresh.
  const percent = (share: number) => Math.round(100 * share);
  const counts = ({ accepted, of, low, high }: Omit<GradeWorth, keyof LeadScore['grade']>) =>
    [percent(accepted / of), of, percent(low), percent(high)] as const;
  const band = findScoreBand(scoreBands, total);
  const ofGrade = gradeWorth.find(
    ({ fit, engagement }) => fit === grade.fit && engagement === grade.engagement,
  );
  return [
    band && text('score_worth', ...counts(band)),
    ofGrade && text('grade_worth', ...counts(ofGrade), `${grade.fit}${grade.engagement}`),
  ].filter((sentence) => sentence !== undefined);
}

/** The points of one half of the score. */
function Subtotal({
  label,
  factors,
  isPart = false,
}: {
  label: string;
  factors: readonly Factor[];
  /** A part of the half. */
  isPart?: boolean;
}) {
  const points = factors.reduce((sum, factor) => sum + factor.points, 0);
  return (
    <p className={`flex gap-2 ${isPart ? '' : 'font-semibold'}`}>
      <span className={`w-[30px] shrink-0 text-end ${isPart ? 'font-semibold text-accent' : ''}`}>
        <bdi dir="ltr">{formatPoints(points)}</bdi>
      </span>
      <span>{label}</span>
    </p>
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

/**
 * Fit rules that are met first, then those that are unknown, because the rep can find them out; among them those
 * that add most, or could.
 */
function sortFit(factors: readonly Factor[]): Factor[] {
  const rank = ({ state }: Factor) => (state === 'met' ? 0 : state === 'unknown' ? 1 : 2);
  return [...factors].sort(
    (a, b) => rank(a) - rank(b) || b.points - a.points || (b.upTo ?? 0) - (a.upTo ?? 0),
  );
}

/** When a lead last passed the threshold, and why it isn't there. */
export function thresholdSentences({ score, trend }: Pick<Lead, 'score' | 'trend'>): string[] {
  const obstacles = findObstacles(score, trend);
  const crossing = findCrossing(trend, score.threshold);
  const { unknown = 0, isQuiet = false, peak } = obstacles ?? {};
  const day = ({ day }: { day: string }) => formatDate(new Date(day));
  return [
    crossing && text(crossing.isUp ? 'crossed_up' : 'crossed_down', day(crossing.from), day(crossing.to)),
    unknown > 0 && text('not_yet_unknown', unknown),
    isQuiet && text('not_yet_quiet'),
    peak && text('not_yet_faded', peak.score, day(peak)),
  ].filter((sentence) => typeof sentence === 'string');
}

function distanceText({ total, threshold }: LeadScore): string {
  const distance = total - threshold;
  if (distance === 0) return text('threshold_at', threshold);
  return text(distance > 0 ? 'threshold_above' : 'threshold_below', Math.abs(distance), threshold);
}
