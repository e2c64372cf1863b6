import { z } from 'zod';
import { latestAct } from '../rep/lead';

/**
 * A lead that a rep and a marketer each judge without seeing its score or the other's answer. It has no name, because
 * only what they are and did should count.
 */
export const blindCheck = z
  .object({
    id: z.uuid(),
    title: z.string().optional(),
    company: z.string().optional(),
    industry: z.string().optional(),
    employees: z.int().optional(),
    acts: z.array(latestAct).max(6).meta({ description: 'The latest things they did that count.' }),
  })
  .meta({ id: 'BlindCheck' });

/** Whether sales should take the lead. `skip`: the side has no answer, and isn't asked again. */
export const checkAnswer = z.enum(['yes', 'no', 'skip']).meta({ id: 'CheckAnswer' });

export const checkAnswerRequest = z
  .object({ check: z.uuid(), answer: checkAnswer })
  .meta({ id: 'CheckAnswerRequest' });

export const checkAnswerResponse = z
  .object({
    isCounted: z.boolean().meta({
      description: 'False if a colleague answered first, or the lead was judged or removed meanwhile.',
    }),
  })
  .meta({ id: 'CheckAnswerResponse' });

export type BlindCheck = z.infer<typeof blindCheck>;
export type CheckAnswer = z.infer<typeof checkAnswer>;
