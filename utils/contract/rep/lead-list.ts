import { z } from 'zod';
import { instant } from '../shared/instant';
import { historyEntry } from './history-entry';
import { latestAct } from './lead';

/** A lead on a list, with the reason it is there. */
export const listedLead = z
  .object({
    lead: z.uuid(),
    name: z.string(),
    title: z.string().optional(),
    company: z.string().optional(),
    total: z.int(),
    threshold: z.int(),
    changeIn7Days: z.int(),
    email: z.string().optional().meta({
      description: 'On the lists of today, unless the lead must not be contacted.',
    }),
    linkedin: z
      .string()
      .optional()
      .meta({ description: 'The name in the address of their LinkedIn profile, on the lists of today.' }),
    latestAct: latestAct.optional().meta({
      description: 'The latest thing they did that counts. On `asked`: the request for contact.',
    }),
    decideBy: instant.optional().meta({
      description: 'The rep’s deadline, if the lead has been handed to sales and awaits a verdict.',
    }),
    verdict: historyEntry
      .pick({ stage: true, disposition: true, reasons: true, at: true })
      .extend({
        scoreThen: z.int().optional(),
        hasSnoozeEnded: z.boolean().meta({ description: 'Whether its snooze has ended.' }),
      })
      .optional()
      .meta({ description: 'On `back`: the feedback that returned the lead.' }),
  })
  .meta({ id: 'ListedLead' });

export type ListedLead = z.infer<typeof listedLead>;
