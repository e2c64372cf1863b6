import { z } from 'zod';
import { instant } from './instant';

/** A lead worth calling now, with its reason. */
export const bestBet = z
  .object({
    lead: z.uuid(),
    name: z.string(),
    title: z.string().optional(),
    company: z.string().optional(),
    total: z.int(),
    threshold: z.int(),
    reason: z.string(),
    at: instant.optional(),
  })
  .meta({ id: 'BestBet' });

export const leadsResponse = z
  .object({ view: z.literal('best'), leads: z.array(bestBet), asOf: instant })
  .meta({ id: 'LeadsResponse' });

export type BestBet = z.infer<typeof bestBet>;
export type LeadsResponse = z.infer<typeof leadsResponse>;
