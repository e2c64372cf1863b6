import type { SQL } from 'drizzle-orm';
import type { ListedLead } from '../../../../utils/contract/rep/lead-list';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { LeadScore } from '../../../../utils/contract/shared/score';
import type { LeadRows } from '../../scoring/lead-rows';
import type { Tones } from '../return-dispositions';

/** A lead on a list, with its current score. */
export interface ScoredLead {
  lead: LeadRows['lead'];
  score: LeadScore;
  endedSnooze?: ListedLead['endedSnooze'];
}

/** One of a rep's lists: which leads to read, in what order, and which to keep once they are scored. */
export interface LeadListQuery {
  where: SQL | undefined;
  /** The disposition whose snooze has ended; null if there is none. */
  endedSnooze?: SQL;
  order: SQL[];
  /**
   * How many leads to score. May be more than are shown, because between events scores fade at different
   * speeds.
   */
  maxScored: number;
  keep: (scored: ScoredLead[]) => ScoredLead[];
}

/** Builds a list for a rep, for the current definition and the team's current date. */
export type LeadListFactory = (context: {
  rep: string;
  definition: LeadDefinition;
  today: string;
  tones: Tones;
}) => LeadListQuery;

/** Sorts by score, highest first. */
export function compareByScore(a: ScoredLead, b: ScoredLead): number {
  return b.score.total - a.score.total;
}
