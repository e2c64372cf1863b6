import { z } from 'zod';
import { blindCheck } from '../shared/blind-check';
import { instant } from '../shared/instant';
import { listedLead } from './lead-list';

/**
 * The rep's lists. `asked`: asked for contact and nobody has decided since. `due`: at the threshold, with no
 * disposition yet. `risen`: a higher score than a week ago. `back`: leads the rep returned that are active again
 * or whose snooze ended, including those of reps who have left. `watched`: leads the rep watches. A lead is on
 * the first of `asked`, `back`, `due` and `risen` that it belongs to; `watched` has all.
 */
export const todayList = z.enum(['asked', 'due', 'risen', 'back', 'watched']);

/** A reply by marketing that awaits the rep: a question without an answer, or an answer the rep hasn't read. */
export const marketingMessage = z
  .object({
    id: z.uuid(),
    kind: z.enum(['question', 'answer']),
    lead: z.uuid(),
    name: z.string().meta({ description: 'The lead’s name.' }),
    text: z.string(),
    by: z.string(),
    at: instant,
  })
  .meta({ id: 'MarketingMessage' });

export const todayResponse = z
  .object({
    messages: z.array(marketingMessage),
    lists: z.record(todayList, z.array(listedLead)),
    check: blindCheck.optional().meta({
      description: 'A lead to judge blind; a marketer judges the same one. Missing if there is none.',
    }),
    areAlertsHeldBack: z.boolean().optional().meta({
      description: 'Whether a holdout keeps some of the watched leads from notifying their reps.',
    }),
    asOf: instant,
  })
  .meta({ id: 'TodayResponse' });

export type TodayList = z.infer<typeof todayList>;
export type MarketingMessage = z.infer<typeof marketingMessage>;
export type TodayResponse = z.infer<typeof todayResponse>;
