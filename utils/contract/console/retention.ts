import { z } from 'zod';

const days = z.coerce.number().int().max(36_500);

/** How many days each class of a team's data is kept, counted from when it was received. */
export const retention = z
  .object({
    events: days.min(1).default(730).meta({ description: 'What leads did. Six half-lives at least.' }),
    anonymousEvents: days.min(1).default(180).meta({ description: 'What visitors did whom nobody named.' }),
    unknownVisitors: days
      .min(1)
      .default(90)
      .meta({ description: 'Such a visitor, from the last visit: all they did goes.' }),
    // Reps' devices show delivered feedback for 180 days and may resend it during that time.
    feedback: days.min(180).default(1095).meta({ description: 'What reps said, with marketing’s replies.' }),
    // A browser that stays closed for longer misses changes, except erasures.
    changes: days.min(30).default(90).meta({ description: 'What reps are told by /v1/changes.' }),
  })
  .meta({ id: 'Retention' });

export type Retention = z.infer<typeof retention>;
