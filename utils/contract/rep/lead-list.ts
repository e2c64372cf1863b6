import { z } from 'zod';
import { instant } from '../shared/instant';
import { historyEntry } from './history-entry';

/**
 * The rep's lists. `best`: worth calling now. `undecided`: at the threshold, with no disposition yet.
 * `returned`: leads the rep returned that are active again or whose snooze ended, including those of reps who
 * have left. `watched`: leads the rep watches.
 */
export const leadView = z.enum(['best', 'undecided', 'returned', 'watched']).meta({ id: 'LeadView' });

/** A lead on a list, with the reason it is there. */
export const listedLead = z
  .object({
    lead: z.uuid(),
    name: z.string(),
    title: z.string().optional(),
    company: z.string().optional(),
    total: z.int(),
    threshold: z.int(),
    reason: z
      .string()
      .optional()
      .meta({ description: 'The factor that adds the most points now, as the lead definition labels it.' }),
    at: instant.optional(),
    endedSnooze: historyEntry
      .pick({ stage: true, disposition: true, reasons: true, at: true })
      .optional()
      .meta({ description: 'On `returned`: this rep’s feedback, if its snooze has ended.' }),
  })
  .meta({ id: 'ListedLead' });

export const leadsResponse = z
  .object({ view: leadView, leads: z.array(listedLead), asOf: instant })
  .meta({ id: 'LeadsResponse' });

export type LeadsResponse = z.infer<typeof leadsResponse>;
export type LeadView = z.infer<typeof leadView>;
export type ListedLead = z.infer<typeof listedLead>;
