import { type LostReason, lostReason, type OutcomeKind } from './outcome';
import type { Disposition } from './team';

/** Outcomes in English, for the console and for messages to chat tools. */
export const outcomeLabels: Record<OutcomeKind, string> = {
  'meeting-held': 'Meeting held',
  opportunity: 'Opportunity',
  won: 'Won',
  lost: 'Lost',
  'no-decision': 'No decision',
};

/** Whether an outcome is good news, as dispositions have it. */
export const outcomeTones: Record<OutcomeKind, Disposition['tone']> = {
  'meeting-held': 'good',
  opportunity: 'good',
  won: 'good',
  lost: 'bad',
  'no-decision': 'back',
};

const lostReasonLabels: Record<LostReason, string> = {
  price: 'Price',
  competitor: 'Chose a competitor',
  budget: 'No budget',
  timing: 'Bad timing',
  'no-need': 'No need',
  'no-reply': 'Stopped replying',
};

interface Facts {
  amount?: number;
  currency?: string;
  reason?: string;
}

/** What is known about an outcome, in English: the amount, and why it was lost. */
export function describeFacts({ amount, currency, reason }: Facts): string[] {
  return [
    ...(amount === undefined ? [] : [formatAmount(amount, currency, 'en')]),
    ...(reason === undefined ? [] : [lostReasonText(reason)]),
  ];
}

/** Why a sale was lost, in English if it is one of Passback's reasons. */
export function lostReasonText(reason: string): string {
  const known = lostReason.safeParse(reason);
  return known.success ? lostReasonLabels[known.data] : reason;
}

const reasonsByLabel = new Map(
  lostReason.options.flatMap((reason) => [
    [reason, reason] as const,
    [lostReasonLabels[reason].toLowerCase(), reason] as const,
  ]),
);

/** One of Passback's reasons if a text is its ID or its English label; otherwise the text. */
export function lostReasonOf(text: string | undefined): string | undefined {
  return text && (reasonsByLabel.get(text.toLowerCase()) ?? text);
}

/** An amount of money without cents, such as `€12,000`; without a currency, the number alone. */
export function formatAmount(amount: number, currency: string | undefined, locale: string): string {
  const style = currency === undefined ? {} : { style: 'currency' as const, currency };
  return new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 }).format(amount);
}
