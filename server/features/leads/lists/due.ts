import { and, desc, eq, gte, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { Sla } from '../../../../utils/contract/shared/team';
import { leads } from '../../../platform/db/tables/lead-tables';
import { contactDeadline, decisionDeadline } from '../card/sla-deadlines';
import { isDecided } from '../is-decided';
import type { Tones } from '../return-dispositions';
import { latestDisposition } from './latest-disposition';
import { compareByScore, type LeadListFactory, type ScoredLead } from './list';

export const longestWaitFirst = [
  sql`${leads.handedOverAt} asc nulls last`,
  desc(leads.scoreHint),
  sql`${leads.id}`,
];

/**
 * Leads at the threshold, owned by this rep or nobody, with no disposition since they reached it; the longest
 * wait first.
 */
export const due: LeadListFactory = ({ rep, definition }) => ({
  where: and(or(isNull(leads.owner), eq(leads.owner, rep)), awaitsVerdict(definition)),
  order: longestWaitFirst,
  isKept: ({ score }) => score.total >= definition.threshold,
  keep: (scored) => scored.sort((a, b) => handedOver(a.lead) - handedOver(b.lead) || compareByScore(a, b)),
});

/** Leads at the threshold with no disposition since they reached it. For a scored lead: `isDecided`. */
export function awaitsVerdict({ threshold }: Pick<LeadDefinition, 'threshold'>): SQL | undefined {
  return and(
    eq(leads.doNotContact, false),
    or(isNotNull(leads.handedOverAt), gte(leads.scoreHint, threshold)),
    sql`not exists (
      select from ${latestDisposition()} w where w.effective_at >= coalesce(${leads.thresholdReachedAt}, '-infinity'::timestamptz))`,
  );
}

/**
 * Whether a lead is at the threshold with no disposition since it reached it.
 *
 * @param judgedAt the time of the latest disposition, by anyone.
 */
export function isAwaitingVerdict(
  { lead, score }: Pick<ScoredLead, 'lead' | 'score'>,
  judgedAt: string | undefined,
): boolean {
  if (lead.do_not_contact || score.total < score.threshold) return false;
  return !isDecided(judgedAt === undefined ? undefined : new Date(judgedAt), lead.threshold_reached_at);
}

function handedOver({ handed_over_at: at }: { handed_over_at: Date | null }): number {
  return at?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

/** When a rep must have judged a listed lead; undefined if it awaits no verdict. */
export function decideBy(row: ScoredLead, sla: Sla): string | undefined {
  return decisionDeadline(handOverOf(row), row.verdict && new Date(row.verdict.at), sla);
}

/**
 * When a rep must have contacted a listed lead; undefined if its latest disposition doesn't ask for it.
 *
 * @param row with the lead's latest verdict, by anyone.
 */
export function contactBy({ lead, score, verdict }: ScoredLead, sla: Sla, tones: Tones): string | undefined {
  if (!verdict) return undefined;
  const handOver = { ...handOverOf({ lead, score }), doNotContact: lead.do_not_contact };
  return contactDeadline(handOver, { ...verdict, at: new Date(verdict.at) }, sla, tones);
}

function handOverOf({ lead, score }: Pick<ScoredLead, 'lead' | 'score'>) {
  return {
    isReady: score.total >= score.threshold,
    thresholdReachedAt: lead.threshold_reached_at,
    handedOverAt: lead.handed_over_at,
  };
}
