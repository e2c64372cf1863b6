import type { ReactNode } from 'react';
import type { Factor, LeadScore } from '../../../../utils/contract/shared/score';
import { formatDistance, shortDateTime, signedPoints } from '../../ui/format';
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
  const { total, maximum, grade, asOf, definition, factors } = score;
  const strongest = factors.filter(({ points }) => points !== 0).sort((a, b) => b.points - a.points);
  const shown = strongest.slice(0, maxShown);
  const rest = strongest.slice(maxShown);
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
          {formatDistance(score)}
        </p>
      </div>
      <meter className="sr-only" min={0} max={maximum} value={total}>
        {total} of {maximum}
      </meter>
      {children}
      {showsAll ? (
        <>
          <Reasons title="Fit" factors={strongest.filter(({ kind }) => kind === 'fit')} />
          <Reasons title="Engagement" factors={strongest.filter(({ kind }) => kind !== 'fit')} />
        </>
      ) : (
        <ul className="mt-3 grid gap-1">
          {shown.map(({ id, label, points }) => (
            <Reason key={id} points={points} label={label} />
          ))}
          {rest.length > 0 && <Reason points={sumOf(rest)} label={`${rest.length} more combined`} isQuiet />}
        </ul>
      )}
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

/** The factors of one kind below what they add up to. */
function Reasons({ title, factors }: { title: string; factors: readonly Factor[] }) {
  if (factors.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 grid grid-cols-[36px_1fr] gap-3 font-semibold">
        <span className="text-end">{signedPoints(sumOf(factors))}</span> {title}
      </h3>
      <ul className="mt-1 grid gap-1">
        {factors.map(({ id, label, points }) => (
          <Reason key={id} points={points} label={label} />
        ))}
      </ul>
    </>
  );
}

function sumOf(factors: readonly Factor[]): number {
  return factors.reduce((sum, { points }) => sum + points, 0);
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
