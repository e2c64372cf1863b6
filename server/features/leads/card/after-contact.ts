import type { LeadMention, LeadOutcome } from '../../../../utils/contract/rep/lead';
import type { MentionRow, OutcomeRow } from './card-rows';

/** An outcome as cards and the lead's page show it. */
export function toOutcome({ id, outcome, amount, currency, reason, by, ...row }: OutcomeRow): LeadOutcome {
  return {
    id,
    outcome,
    amount: amount ?? undefined,
    currency: currency ?? undefined,
    reason: reason ?? undefined,
    at: row.at.toISOString(),
    by: by ?? 'Your systems',
    isMine: row.is_mine,
  };
}

/** Something that the lead brought up, in the same places. */
export function toMention({ id, about, content, title, by, ...row }: MentionRow): LeadMention {
  return {
    id,
    about,
    content: content ?? undefined,
    title: title ?? undefined,
    at: row.at.toISOString(),
    by,
    isMine: row.is_mine,
  };
}
