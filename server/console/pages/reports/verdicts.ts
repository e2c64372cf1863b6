import { judgedOf, type Reports } from '../../../../utils/contract/console/reports';
import { formatShare } from '../../ui/format';

type Counts = Reports['all'];

/**
 * The possible verdicts of a lead in drawing order, each with its color. Not judged is neither good nor bad.
 */
export const verdicts = [
  { id: 'accepted', label: 'Accepted', color: 'var(--color-accent)' },
  { id: 'returned', label: 'Sent back', color: 'var(--color-warm)' },
  { id: 'rejected', label: 'Rejected', color: 'var(--color-bad)' },
  { id: 'notJudged', label: 'Not judged', color: 'var(--color-control)' },
] as const satisfies readonly { id: keyof Counts; label: string; color: string }[];

/** How many leads there are, judged or not. */
export function leadsOf(counts: Counts): number {
  return judgedOf(counts) + counts.notJudged;
}

/** The accepted share of judged leads, such as `41%`; undefined if none were judged. */
export function acceptance(counts: Counts): string | undefined {
  const judged = judgedOf(counts);
  return judged === 0 ? undefined : formatShare(counts.accepted / judged);
}

/** The verdicts as text: `41% accepted, 12 of 29 judged; 4 not judged`. */
export function formatVerdicts(counts: Counts): string {
  const share = acceptance(counts);
  const judged = share
    ? `${share} accepted, ${counts.accepted} of ${judgedOf(counts)} judged`
    : 'none judged';
  return counts.notJudged > 0 ? `${judged}; ${counts.notJudged} not judged` : judged;
}
