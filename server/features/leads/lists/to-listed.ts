import type { ListedLead } from '../../../../utils/contract/rep/lead-list';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import { latestActOf } from '../../scoring/latest-act';
import type { ScoredLead } from './list';

/** A lead as lists show it: its score and what it did last. */
export function toListed(
  { lead: { id, name, title, company }, sums, score, verdict }: ScoredLead,
  definition: LeadDefinition,
): ListedLead {
  return {
    lead: id,
    name,
    title: title ?? undefined,
    company: company ?? undefined,
    total: score.total,
    threshold: score.threshold,
    changeIn7Days: score.changeIn7Days,
    latestAct: latestActOf(sums, definition),
    verdict,
  };
}
