import type { SQL } from 'drizzle-orm';
import type { LeadDefinition } from '../../utils/contract/lead-definition';
import type { LeadScore } from '../../utils/contract/score';
import type { LeadRows } from '../scoring/lead-rows';

/** A lead of a list, scored now. */
export interface ScoredLead {
  lead: LeadRows['lead'];
  score: LeadScore;
}

/** One of a rep's lists: which leads are read, in what order, and what is kept of them once they are scored. */
export interface List {
  where: SQL | undefined;
  order: SQL[];
  /** Scores fade at different speeds between events: more may be scored than are shown. */
  considered: number;
  keep: (scored: ScoredLead[]) => ScoredLead[];
}

/** Makes a list for a rep, by the definition that scores are measured by. */
export type ListMaker = (of: { team: string; rep: string; definition: LeadDefinition }) => List;

/** Best first. */
export function byTotal(a: ScoredLead, b: ScoredLead): number {
  return b.score.total - a.score.total;
}
