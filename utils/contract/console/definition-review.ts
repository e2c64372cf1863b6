import { z } from 'zod';
import { instant } from '../shared/instant';
import { estimate } from './estimate';
import { suggestedChange } from './suggested-change';

/** How well two scores of the same judged leads tell accepted ones from others (AUC). */
const comparison = z.object({
  verdicts: z.int(),
  before: z.number(),
  after: z.number(),
  difference: estimate.meta({ description: 'After minus before, with its 95% interval.' }),
});

/** What verdicts and outcomes say about the current lead definition. */
export const definitionReview = z
  .object({
    at: instant,
    version: z.int(),
    verdicts: z.int().meta({ description: 'Judged leads that could be scored as of their latest verdict.' }),
    accepted: z.int(),
    byOutcome: z
      .int()
      .meta({ description: 'Leads that count as accepted because they became an opportunity or a sale.' }),
    reps: z.int(),
    versions: z.int().meta({ description: 'How many versions were live when the verdicts were given.' }),
    notReplayed: z
      .int()
      .meta({ description: 'Verdicts left out because the lead’s data from that time isn’t known.' }),
    misdated: z
      .int()
      .meta({ description: 'Verdicts left out because they were dated long before they arrived.' }),
    isCapped: z.boolean().meta({ description: 'Whether there are older verdicts that weren’t read.' }),
    finding: z.enum(['too-few', 'one-sided', 'one-rep', 'separable', 'holds', 'changes']).meta({
      description:
        '`too-few`: fewer than 200 verdicts. `one-sided`: fewer than 30 accepted leads or 30 others. `one-rep`: all verdicts are by one rep. `separable`: the rules tell all leads apart without an exception. `holds`: no change is certain to help.',
    }),
    separation: estimate.optional(),
    drafted: comparison.optional().meta({
      description:
        'What the suggested points do for verdicts that they weren’t learned from, by cross-validation.',
    }),
    changes: z.array(suggestedChange),
    idle: z.array(suggestedChange).meta({
      description:
        'Changes that leave out rules that decide nothing: without them, scores tell leads apart as well.',
    }),
    unseen: z.array(z.string()).meta({ description: 'The rules that gave points to none of the leads.' }),
    sinceSigned: comparison.optional().meta({
      description: 'The current version against the one before, by the verdicts given since it went live.',
    }),
  })
  .meta({ id: 'DefinitionReview' });

export const definitionReviewResponse = z
  .object({
    isRunning: z.boolean().meta({ description: 'Whether newer verdicts are being reviewed now.' }),
    review: definitionReview.optional().meta({ description: 'The latest review. Missing until it is done.' }),
    error: z.string().optional().meta({ description: 'Why the latest review failed.' }),
  })
  .meta({ id: 'DefinitionReviewResponse' });

export type DefinitionReview = z.infer<typeof definitionReview>;
export type DefinitionReviewResponse = z.infer<typeof definitionReviewResponse>;

/** The fewest verdicts from which changes are suggested. */
export const minReviewVerdicts = 200;
/** The fewest accepted leads, and the fewest others. */
export const minReviewOfEach = 30;
