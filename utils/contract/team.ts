import { z } from 'zod';

export const choice = z.object({ id: z.string(), label: z.string() }).meta({ id: 'Choice' });

/** What a rep can tell marketing with one click, and the reasons that may follow it. */
export const disposition = choice
  .extend({
    tone: z.enum(['good', 'back', 'bad']).meta({ description: 'Which of the three buttons it is.' }),
    reasons: z.array(choice),
  })
  .meta({ id: 'Disposition' });

/** Who the token belongs to, and the team's own words. */
export const me = z
  .object({
    team: z.object({ id: z.string(), name: z.string() }),
    rep: z.object({ id: z.string(), name: z.string(), email: z.string().optional() }),
    ownDomains: z.array(z.string()).meta({ description: 'People at these are colleagues, never prospects.' }),
    dispositions: z.object({ 'before-contact': z.array(disposition), 'after-contact': z.array(disposition) }),
    elements: z.array(choice).meta({ description: 'What a lead can be missing.' }),
    clocks: z.object({ decideWithinHours: z.int(), answerWithinHours: z.int() }),
    definition: z.object({ version: z.int(), maximum: z.int(), threshold: z.int() }),
  })
  .meta({ id: 'Me' });

export type Me = z.infer<typeof me>;
export type Disposition = z.infer<typeof disposition>;
