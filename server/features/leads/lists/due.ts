import { and, desc, eq, gte, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { Sla } from '../../../../utils/contract/shared/team';
import { leads } from '../../../platform/db/tables/lead-tables';
import { ownThresholdSql } from '../../scoring/own-threshold';
import { contactDeadline, decisionDeadline } from '../card/sla-deadlines';
import { handOverOf, isAwaiting } from '../is-awaiting';
import type { Tones } from '../return-dispositions';
import { latestDisposition } from './latest-disposition';
import { compareByScore, type LeadListFactory, type ScoredLead } from './list';
import { isOwnOrFree } from './owner';

export const longestWaitFirst = [
  sql`${leads.handedOverAt} asc nulls last`,
  desc(leads.scoreHint),
  sql`${leads.id}`,
];

/**
 * Leads at the threshold, owned by this rep, nobody or someone who has left, with no disposition since they reached it; the longest
 * wait first.
 */
export const due: LeadListFactory = ({ rep, definition }) => ({
  where: and(isOwnOrFree(rep), awaitsVerdict(definition)),
  order: longestWaitFirst,
  belongs: ({ score }) => score.total >= score.threshold,
  compare: (a, b) => handedOver(a.lead) - handedOver(b.lead) || compareByScore(a, b),
});

/**
 * Leads that have reached the threshold, may be contacted, and have no disposition since. They may have faded below
 * it, which only their current score shows. For a scored lead: `isAwaitingVerdict`.
 */
export function awaitsVerdict(definition: Pick<LeadDefinition, 'threshold'>): SQL | undefined {
  return and(
    eq(leads.doNotContact, false),
    // Each part has an index. Leads held back at a higher threshold are left out once they are scored.
    or(
      isNotNull(leads.handedOverAt),
      gte(leads.scoreHint, definition.threshold),
      and(isNotNull(leads.heldBack), gte(leads.scoreHint, ownThresholdSql(definition))),
    ),
    sql`not exists (
      select from ${latestDisposition()} w where w.effective_at >= coalesce(${leads.thresholdReachedAt}, '-infinity'::timestamptz))`,
  );
}

/** Whether a lead is at the threshold with no disposition since it reached it. For a query: `awaitsVerdict`. */
export function isAwaitingVerdict({ lead, score, latest }: ScoredLead): boolean {
  return isAwaiting(handOverOf(lead, score), latest?.at);
}

function handedOver({ handed_over_at: at }: { handed_over_at: Date | null }): number {
  return at?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

/** When a rep must have judged a listed lead; undefined if it awaits no verdict. */
export function decideBy({ lead, score, latest }: ScoredLead, sla: Sla): string | undefined {
  return decisionDeadline(handOverOf(lead, score), latest?.at, sla);
}

/** When a rep must have contacted a listed lead; undefined if its latest disposition doesn't ask for it. */
export function contactBy({ lead, score, latest }: ScoredLead, sla: Sla, tones: Tones): string | undefined {
  return latest && contactDeadline(handOverOf(lead, score), latest, sla, tones);
}
