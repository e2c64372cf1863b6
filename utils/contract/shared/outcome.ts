import { z } from 'zod';
import { storableText } from './text';

/**
 * What can become of a lead after contact, in the order of a sale. The last three end it. Sources report them as
 * acts of the same names.
 */
export const outcomeKind = z
  .enum(['meeting-held', 'opportunity', 'won', 'lost', 'no-decision'])
  .meta({ id: 'OutcomeKind' });

/** The outcomes that end a sale, which ends one way. */
export const endings: readonly OutcomeKind[] = ['won', 'lost', 'no-decision'];

/** The reasons for a lost sale that reps choose from. A source may give any other, which is shown as sent. */
export const lostReason = z.enum(['price', 'competitor', 'budget', 'timing', 'no-need', 'no-reply']);

/** The largest amount that is believed, in any currency. */
export const maxAmount = 1e12;

/** An ISO 4217 code, such as `EUR`. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'must be a three-letter code such as EUR');

/** What is known about an outcome besides its kind. Amounts of different currencies are never added up. */
export const outcomeFacts = {
  amount: z.number().min(0).max(maxAmount).optional().meta({ description: 'What the sale is worth.' }),
  currency: currencyCode.optional().meta({ description: 'The currency of the amount.' }),
  reason: storableText
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: `Why it was lost: ${lostReason.options.join(', ')}, or any other text.` }),
};

export type OutcomeKind = z.infer<typeof outcomeKind>;
export type LostReason = z.infer<typeof lostReason>;

/** Whether an act is an outcome, which never counts as engagement. */
export function isOutcome(act: string): act is OutcomeKind {
  return outcomeKind.safeParse(act).success;
}
