import type { SQL } from 'drizzle-orm';
import type { ListedLead } from '../../../../utils/contract/rep/lead-list';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { LeadScore } from '../../../../utils/contract/shared/score';
import type { Stage } from '../../../../utils/contract/shared/stage';
import type { LeadRows } from '../../scoring/lead-rows';
import type { Tones } from '../return-dispositions';

/** A lead on a list, with its current score. */
export interface ScoredLead {
  lead: LeadRows['lead'];
  sums: LeadRows['sums'];
  score: LeadScore;
  /** The verdict that the list shows: the rep's own, or anyone's. */
  verdict?: ListedLead['verdict'];
  /** The latest disposition, by anyone. */
  latest: { stage: Stage; disposition: string; at: Date } | undefined;
}

/** One of a rep's lists: which leads to read, and which belong on it, in what order, once they are scored. */
export interface LeadListQuery {
  where: SQL | undefined;
  /** The rep's verdict to show with each lead, as JSON or null. */
  verdict?: SQL;
  order: SQL[];
  /** Whether a lead is still on the list by its current score; without it, all leads are. */
  belongs?: (scored: ScoredLead) => boolean;
  /** Sorts by current scores: they fade at different speeds, so the stored order is only a hint. */
  compare?: (a: ScoredLead, b: ScoredLead) => number;
}

/** Builds a list for a rep, for the current definition and the team's current date. */
export type LeadListFactory = (context: {
  rep: string;
  definition: LeadDefinition;
  /** In the team's time zone. */
  today: string;
  at: Date;
  tones: Tones;
}) => LeadListQuery;

/** Sorts by score, highest first. */
export function compareByScore(a: ScoredLead, b: ScoredLead): number {
  return b.score.total - a.score.total;
}
