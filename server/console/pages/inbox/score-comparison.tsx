import type { ReactNode } from 'react';
import type { LeadScore } from '../../../../utils/contract/shared/score';
import { shortDateTime, signedPoints } from '../../ui/format';
import { Section } from '../../ui/section';

const maxShown = 4;

/** The score at the time of the feedback and now, with its strongest factors or all that count. */
export function ScoreComparison({
  scoreThen,
  score,
  showsAll = false,
  children,
}: {
  scoreThen: number | undefined;
  score: LeadScore;
  showsAll?: boolean;
  /** Shown between the score and its factors. */
  children?: ReactNode;
}) {
  const { total, maximum, threshold, grade, asOf, definition, factors } = score;
  const strongest = factors.filter(({ points }) => points !== 0).sort((a, b) => b.points - a.points);
  const shown = showsAll ? strongest : strongest.slice(0, maxShown);
  const rest = strongest.slice(shown.length).reduce((sum, { points }) => sum + points, 0);
  const isOver = total >= threshold;
  return (
    <Section title="Lead score" aside={`Definition ${definition} · as of ${shortDateTime(asOf)}`}>
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        {scoreThen !== undefined && <Figure label="then" value={scoreThen} isQuiet />}
        <Figure label={scoreThen === undefined ? undefined : 'now'} value={total} />
        <p className="text-ink-2">
          <span className="me-2 rounded-full bg-accent-soft px-2 py-0.5 font-semibold text-accent text-small">
            {grade.fit}
            {grade.engagement}
          </span>
          {isOver ? `${total - threshold} over` : `${threshold - total} under`} the {threshold} threshold
        </p>
      </div>
      <meter className="sr-only" min={0} max={maximum} value={total}>
        {total} of {maximum}
      </meter>
      {children}
      <ul className="mt-3 grid gap-1">
        {shown.map(({ id, label, points }) => (
          <Reason key={id} points={points} label={label} />
        ))}
        {strongest.length > shown.length && (
          <Reason points={rest} label={`${strongest.length - shown.length} more combined`} isQuiet />
        )}
      </ul>
    </Section>
  );
}

function Figure({
  label,
  value,
  isQuiet = false,
}: {
  label: string | undefined;
  value: number;
  isQuiet?: boolean;
}) {
  return (
    <p className={isQuiet ? 'text-ink-3' : ''}>
      <span className={`font-bold tracking-tight ${isQuiet ? 'text-name' : 'text-score'}`}>{value}</span>{' '}
      <span className="text-ink-3 text-small">{label}</span>
    </p>
  );
}

function Reason({ points, label, isQuiet = false }: { points: number; label: string; isQuiet?: boolean }) {
  return (
    <li className="grid grid-cols-[36px_1fr] gap-3">
      <span className={`text-end font-semibold ${points < 0 ? 'text-bad' : 'text-accent'}`}>
        {signedPoints(points)}
      </span>
      <span className={isQuiet ? 'text-ink-3' : ''}>{label}</span>
    </li>
  );
}
