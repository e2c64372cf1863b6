import type { SQL } from 'drizzle-orm';
import type { ListedLead } from '../../../../utils/contract/rep/lead-list';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { LeadScore } from '../../../../utils/contract/shared/score';
import type { LeadRows } from '../../scoring/lead-rows';
import type { Tones } from '../given-back';

/** A lead of a list, scored now. */
export interface ScoredLead {
  lead: LeadRows['lead'];
  score: LeadScore;
  endedSnooze?: ListedLead['endedSnooze'];
}

/** One of a rep's lists: which leads are read, in what order, and what is kept of them once they are scored. */
export interface LeadListQuery {
  where: SQL | undefined;
  /** Of a lead: the word that it was woken for; null where it was not. */
  endedSnooze?: SQL;
  order: SQL[];
  /** Scores fade at different speeds between events: more may be scored than are shown. */
  considered: number;
  keep: (scored: ScoredLead[]) => ScoredLead[];
}

/** Makes a list for a rep, by the definition that scores are measured by, on a day of the team's. */
export type LeadListFactory = (of: {
  team: string;
  rep: string;
  definition: LeadDefinition;
  today: string;
  /** The team's dispositions. */
  tones: Tones;
}) => LeadListQuery;

/** Best first. */
export function byTotal(a: ScoredLead, b: ScoredLead): number {
  return b.score.total - a.score.total;
}
