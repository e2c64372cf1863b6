import { z } from 'zod';
import { day } from '../shared/day';
import { instant } from '../shared/instant';
import { stage } from '../shared/stage';

const found = { text: z.string(), by: z.string(), at: instant };

/** Marketing's question about a piece of feedback: suggested answers, and the rep's answer once given. */
export const question = z
  .object({
    id: z.uuid(),
    ...found,
    choices: z.array(z.string()).min(1).max(4),
    answered: z.object({ text: z.string(), at: instant }).optional(),
  })
  .meta({ id: 'Question' });

/** Earlier feedback from anyone on the team, and what marketing did with it. */
export const historyEntry = z
  .object({
    id: z.uuid().meta({ description: 'The feedback’s ID.' }),
    by: z.string(),
    isMine: z.boolean(),
    stage,
    disposition: z.string(),
    reasons: z.array(z.string()),
    note: z.string(),
    at: instant,
    snooze: z.object({ until: day, hasEnded: z.boolean() }).optional().meta({
      description:
        'Present until someone submits newer feedback on the lead: the day the snooze ends, and whether it has.',
    }),
    seenAt: instant.optional(),
    actedAt: instant.optional(),
    answer: z.object(found).optional(),
    question: question.optional(),
  })
  .meta({ id: 'HistoryEntry' });

export type HistoryEntry = z.infer<typeof historyEntry>;
export type Question = z.infer<typeof question>;
