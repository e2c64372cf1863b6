import type { ListedLead } from '../../../../utils/contract/rep/lead-list';
import type { Factor } from '../../../../utils/contract/shared/score';
import type { ScoredLead } from './list';

/** A lead as lists show it: its score and the engagement that contributed most. */
export function toListed({ lead: { id, name, title, company }, score, endedSnooze }: ScoredLead): ListedLead {
  const topFactor = findTopFactor(score.factors);
  return {
    lead: id,
    name,
    title: title ?? undefined,
    company: company ?? undefined,
    total: score.total,
    threshold: score.threshold,
    reason: topFactor?.label,
    at: topFactor?.at,
    endedSnooze,
  };
}

function findTopFactor(factors: Factor[]): Factor | undefined {
  return factors
    .filter(({ kind, points }) => kind === 'engagement' && points > 0)
    .sort((a, b) => b.points - a.points)[0];
}
