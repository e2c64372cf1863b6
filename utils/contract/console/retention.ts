import { z } from 'zod';

const days = z.coerce.number().int().max(36_500);

/** How many days each class of a team's data is kept, counted from when it was received. */
export const retention = z
  .object({
    events: days
      .min(1)
      .default(730)
      .meta({ description: 'What leads did, except outcomes. At least six half-lives.' }),
    anonymousEvents: days.min(1).default(180).meta({ description: 'What unidentified visitors did.' }),
    unknownVisitors: days
      .min(1)
      .default(90)
      .meta({ description: 'Everything an unidentified visitor did, counted from their last visit.' }),
    // Reps' devices show delivered feedback for 180 days and may resend it during that time.
    feedback: days
      .min(180)
      .default(1095)
      .meta({ description: 'Feedback, marketing’s replies, and outcomes that sources reported.' }),
    // A browser that stays closed for longer misses changes, except erasures.
    changes: days.min(30).default(90).meta({ description: 'What /v1/changes returns to reps.' }),
    audit: days.min(90).default(730).meta({ description: 'The audit log.' }),
  })
  .meta({ id: 'Retention' });

export type Retention = z.infer<typeof retention>;
