import { z } from 'zod';
import { blindCheck } from '../shared/blind-check';
import { estimate } from './estimate';

/** How many leads both sides judged, and on how many they gave the same answer. */
const pairs = { both: z.int(), agreed: z.int() };

/** How often both sides agreed on leads that meet a rule. */
export const ruleAgreement = z.object({
  rule: z.string(),
  label: z.string(),
  ...pairs,
  low: z.number().meta({ description: 'The 95% interval of the agreed share, between 0 and 1.' }),
  high: z.number(),
  kappa: estimate.optional(),
});

/** How far marketing and sales agree on leads that both judged blind. Nobody's answers are kept by person. */
export const agreement = z
  .object({
    isOn: z.boolean().meta({ description: 'Whether leads are picked for blind checks.' }),
    perWeek: z.int(),
    check: blindCheck.optional().meta({ description: 'The next lead for marketing to judge.' }),
    open: z
      .object({ sales: z.int(), marketing: z.int() })
      .meta({ description: 'Leads waiting for an answer from each side.' }),
    from: z.iso.date().meta({ description: 'The Monday of the first week that is counted.' }),
    ...pairs,
    kappa: estimate.optional().meta({
      description:
        'Cohen’s kappa: 1 is full agreement, 0 what chance would give. Missing for too few pairs, or if every answer was the same.',
    }),
    minJudged: z.int().meta({ description: 'How many judged leads a team needs before leads are picked.' }),
    minPairs: z.int().meta({ description: 'How many pairs kappa needs.' }),
    weeks: z
      .array(z.object({ week: z.iso.date(), ...pairs, kappa: estimate.optional() }))
      .meta({ description: 'By week, the latest last. Kappa is over the 13 weeks that end with it.' }),
    rules: z.array(ruleAgreement).meta({ description: 'Rules with enough pairs, the most divisive first.' }),
    dividing: ruleAgreement.optional().meta({
      description: 'The rule on whose leads the sides disagree significantly more than on other leads.',
    }),
    disagreements: z
      .array(
        z.object({
          id: z.uuid(),
          lead: z.uuid(),
          name: z.string(),
          company: z.string().optional(),
          isWantedBySales: z.boolean(),
          rules: z
            .array(z.object({ rule: z.string(), label: z.string() }))
            .meta({ description: 'The rules that the lead met.' }),
        }),
      )
      .max(10)
      .meta({ description: 'The latest leads with different answers.' }),
  })
  .meta({ id: 'Agreement' });

export const agreementSwitch = z.object({ isOn: z.boolean() }).meta({ id: 'AgreementSwitch' });

export type Agreement = z.infer<typeof agreement>;
export type RuleAgreement = z.infer<typeof ruleAgreement>;
