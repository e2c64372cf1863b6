import type { LeadMention, LeadOutcome } from '../contract/rep/lead';
import type { MentionSubject } from '../contract/shared/mention';
import type { LostReason, OutcomeKind } from '../contract/shared/outcome';
import { formatAmount } from '../contract/shared/outcome-text';
import { formatAge } from './format';
import { locale, type MessageKey, text } from './text';

const outcomeKeys: Record<OutcomeKind, MessageKey> = {
  'meeting-held': 'outcome_meeting_held',
  opportunity: 'outcome_opportunity',
  won: 'outcome_won',
  lost: 'outcome_lost',
  'no-decision': 'outcome_no_decision',
};
const reasonKeys: Record<LostReason, MessageKey> = {
  price: 'lost_price',
  competitor: 'lost_competitor',
  budget: 'lost_budget',
  timing: 'lost_timing',
  'no-need': 'lost_no_need',
  'no-reply': 'lost_no_reply',
};
const keysByReason = new Map<string, MessageKey>(Object.entries(reasonKeys));

/** The label of an outcome: `Meeting held`. */
export function outcomeLabel(outcome: OutcomeKind): string {
  return text(outcomeKeys[outcome]);
}

/** Why a sale was lost, in the rep's language if it is one of Passback's reasons. */
export function lostReasonLabel(reason: string): string {
  const key = keysByReason.get(reason);
  return key ? text(key) : reason;
}

/** What a system or a colleague reported: `Won · €12,000 · Reported by Salesforce, 3 days ago.` */
export function reportedOutcomeText({ outcome, amount, currency, reason, by, at }: LeadOutcome): string {
  return [
    outcomeLabel(outcome),
    amount !== undefined && formatAmount(amount, currency, locale()),
    reason && lostReasonLabel(reason),
    text('outcome_by', by, formatAge(new Date(at))),
  ]
    .filter(Boolean)
    .join(' · ');
}

const mentionKeys: Record<Exclude<MentionSubject, 'content'>, MessageKey> = {
  colleague: 'mention_colleague',
  event: 'mention_event',
  nothing: 'mention_nothing',
};

/** The label of something a lead brought up that isn't content. */
export function mentionLabel(about: Exclude<MentionSubject, 'content'>): string {
  return text(mentionKeys[about]);
}

/** What a lead brought up with a colleague: `Payback calculator · Reported by Ana, today.` */
export function heardMentionText({ about, title, content, by, at }: LeadMention): string {
  const what = about === 'content' ? (title ?? content ?? '') : mentionLabel(about);
  return text('mention_by', what, by, formatAge(new Date(at)));
}
