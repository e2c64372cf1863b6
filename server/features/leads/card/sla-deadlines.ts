import type { Lead } from '../../../../utils/contract/rep/lead';
import { addHours } from '../../../../utils/contract/shared/add-hours';
import type { Sla } from '../../../../utils/contract/shared/team';
import type { HeldBack } from '../../../platform/db/tables/lead-tables';
import { type HandOver, isAwaiting } from '../is-awaiting';
import { isAccepted, returnsLead, type Tones } from '../return-dispositions';
import type { HistoryRow } from './card-rows';

/**
 * The SLA's deadlines. The rep's first runs from when the lead was handed to sales until anyone gives a
 * disposition, the second from an acceptance to the next disposition. Marketing's runs from when it received a
 * returned lead until it answers or acts.
 *
 * @param history newest first.
 */
export function computeDeadlines(
  history: readonly HistoryRow[],
  lead: HandOver,
  sla: Sla,
  tones: Tones,
): Lead['deadlines'] {
  const [latest] = history;
  const isAnswered = latest?.replies.some(({ kind }) => kind === 'answer' || kind === 'acted-on');
  return {
    decideBy: decisionDeadline(lead, latest?.at, sla),
    contactBy: latest && contactDeadline(lead, { ...latest.body, at: latest.at }, sla, tones),
    answerBy:
      latest && returnsLead(tones, latest.body) && !isAnswered
        ? addHours(latest.received_at, sla.answerWithinHours, sla.businessHours).toISOString()
        : undefined,
  };
}

/** The SLA for a lead: a holdout may keep another time for marketing's answer. The overview's overdue answers use it, too. */
export function ownSla(sla: Sla, heldBack: HeldBack | null): Sla {
  return { ...sla, answerWithinHours: heldBack?.answerWithinHours ?? sla.answerWithinHours };
}

/**
 * The rep's deadline, from when the lead was handed to sales; undefined if it wasn't, or is decided.
 *
 * @param decidedAt the time of the latest disposition.
 */
export function decisionDeadline(
  lead: HandOver,
  decidedAt: Date | undefined,
  { decideWithinHours, businessHours }: Sla,
): string | undefined {
  if (!lead.handedOverAt || !isAwaiting(lead, decidedAt)) return undefined;
  return addHours(lead.handedOverAt, decideWithinHours, businessHours).toISOString();
}

/** The rep's deadline for first contact, from an acceptance; undefined unless that is the latest disposition. */
export function contactDeadline(
  lead: HandOver,
  latest: { at: Date } & Pick<HistoryRow['body'], 'stage' | 'disposition'>,
  sla: Sla,
  tones: Tones,
): string | undefined {
  if (lead.doNotContact || !isAccepted(tones, latest)) return undefined;
  if (decisionDeadline(lead, latest.at, sla)) return undefined;
  return addHours(latest.at, sla.contactWithinHours, sla.businessHours).toISOString();
}
