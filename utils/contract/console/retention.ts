import { z } from 'zod';

const days = z.coerce.number().int().max(36_500);

/** How many days each class of a team's data is kept, from when it came in. */
export const retention = z
  .object({
    events: days.min(1).default(730).meta({ description: 'What leads did. Six half-lives at least.' }),
    anonymousEvents: days.min(1).default(180).meta({ description: 'What visitors did whom nobody named.' }),
    unknownVisitors: days
      .min(1)
      .default(90)
      .meta({ description: 'Such a visitor, from the last visit: all they did goes.' }),
    // Reps' devices show what they delivered for 180 days, and may send it again for as long.
    feedback: days.min(180).default(1095).meta({ description: 'What reps said, with marketing’s replies.' }),
    // A browser that stays closed for longer is not told what it missed, but of erasures.
    changes: days.min(30).default(90).meta({ description: 'What reps are told by /v1/changes.' }),
  })
  .meta({ id: 'Retention' });

export type Retention = z.infer<typeof retention>;
