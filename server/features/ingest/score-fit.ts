import type { CountedDefinition } from '../scoring/counted-definitions';
import { leadTraits } from '../scoring/lead-rows';
import { ownThreshold } from '../scoring/own-threshold';
import { totalScore } from '../scoring/total-score';
import type { StoredLead } from './known-people';

/** A new lead with the score of its traits alone. It has no engagement yet. */
export function scoreFit(lead: StoredLead, definitions: readonly CountedDefinition[], now: Date): StoredLead {
  const row = { ...lead };
  for (const { definition, isCurrent } of definitions) {
    const total = totalScore(definition, leadTraits(row), [], now);
    if (!isCurrent) row.nextScoreHint = total;
    else if (total < ownThreshold(definition, row.heldBack)) row.scoreHint = total;
    else Object.assign(row, { scoreHint: total, thresholdReachedAt: now, handedOverAt: now });
  }
  return row;
}
