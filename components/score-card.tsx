import { useState } from 'react';
import type { LeadScore } from '../utils/contract/lead';
import { formatMoment } from '../utils/format/format';
import { FactorRow } from './factor-row';
import { ScoreMeter } from './score-meter';

const shownAtFirst = 4;

/** The score at a glance, and right under it every reason for it. */
export function ScoreCard({ score }: { score: LeadScore }) {
  const [isOpen, setOpen] = useState(false);
  const factors = inOrder(score.factors);
  const first = glance(factors);
  const shown = isOpen ? factors : first;
  return (
    <section aria-label="Lead score" className="rounded-xl border border-line bg-card p-3.5">
      <div className="grid grid-cols-[auto_1fr] items-center gap-x-3.5">
        <p className="font-semibold text-score tracking-tight">
          <span className="sr-only">Score </span>
          {score.total}
        </p>
        <p className="font-semibold">
          <span className="mr-1.5 inline-block rounded-md bg-accent-soft px-1.5 text-accent text-small">
            {score.grade.fit}
            {score.grade.engagement}
          </span>
          {gradeWords(score.grade)}
        </p>
      </div>
      <ScoreMeter score={score} />
      <p className="flex flex-col gap-x-2 text-ink-3 text-small wide:flex-row wide:justify-between">
        <span>{distanceWords(score)}</span>
        <Change points={score.changeIn7Days} />
      </p>
      <ul id="factors" className="mt-3 grid gap-[7px] border-line border-t pt-3">
        {shown.map((factor) => (
          <FactorRow key={factor.id} factor={factor} />
        ))}
      </ul>
      {isOpen && (
        <p className="mt-2 grid grid-cols-[30px_1fr] gap-2 border-line border-t pt-2 font-semibold">
          <span className="text-right">{score.total}</span>
          <span>Sum, of {score.maximum} at most</span>
        </p>
      )}
      <p className="mt-2 flex flex-col items-start gap-x-2 text-ink-3 text-small wide:flex-row wide:items-center wide:justify-between">
        {factors.length > first.length && (
          <button
            type="button"
            className="link"
            aria-expanded={isOpen}
            aria-controls="factors"
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Fewer factors' : `All ${factors.length} factors`}
          </button>
        )}
        <span>
          Definition {score.definition} · as of {formatMoment(new Date(score.asOf))}
        </span>
      </p>
    </section>
  );
}

function Change({ points }: { points: number }) {
  if (points === 0) return <span>Unchanged in 7 days</span>;
  return (
    <span>
      <b className="font-semibold text-warm">
        {points > 0 ? '▲' : '▼'} {Math.abs(points)}
      </b>{' '}
      in 7 days
    </span>
  );
}

/** What adds most first, then what takes, what is not known, and what is not so. */
function inOrder(factors: LeadScore['factors']): LeadScore['factors'] {
  const rank = (factor: LeadScore['factors'][number]) =>
    factor.points !== 0 ? 0 : factor.state === 'unknown' ? 1 : 2;
  return [...factors].sort((a, b) => rank(a) - rank(b) || b.points - a.points);
}

/** The strongest few, with one place kept for what is not known: it is the rep who can find it out. */
function glance(factors: LeadScore['factors']): LeadScore['factors'] {
  const unknown = factors.find(({ state }) => state === 'unknown');
  const strongest = factors.filter((factor) => factor !== unknown && factor.points !== 0);
  return [...strongest.slice(0, unknown ? shownAtFirst - 1 : shownAtFirst), ...(unknown ? [unknown] : [])];
}

const fitWords = { A: 'Good fit', B: 'Fair fit', C: 'Weak fit', D: 'Poor fit' } as const;
const engagementWords = ['very active', 'fairly active', 'a little active', 'quiet'] as const;

function gradeWords({ fit, engagement }: LeadScore['grade']): string {
  return `${fitWords[fit]}, ${engagementWords[engagement - 1] ?? ''}`;
}

function distanceWords({ total, threshold }: LeadScore): string {
  const distance = total - threshold;
  if (distance === 0) return `At the bar of ${threshold}`;
  return `${Math.abs(distance)} ${distance > 0 ? 'above' : 'below'} the bar of ${threshold}`;
}
