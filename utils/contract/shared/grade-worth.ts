import { z } from 'zod';
import { leadScore } from './score';

/** How many of the leads that were judged with a grade sales accepted, with the 95% interval of the share. */
export const gradeWorth = z
  .object({
    ...leadScore.shape.grade.shape,
    accepted: z.int(),
    of: z.int(),
    low: z.number(),
    high: z.number(),
  })
  .meta({ id: 'GradeWorth' });

export type GradeWorth = z.infer<typeof gradeWorth>;
