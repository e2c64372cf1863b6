import { z } from 'zod';
import { instant } from '../shared/instant';
import { maxSlaHours } from '../shared/team';
import { estimate } from './estimate';

const heldBackAnswers = z.object({
  change: z.literal('answers'),
  answerWithinHours: z.int().min(1).max(maxSlaHours),
});
const heldBackAlerts = z.object({ change: z.literal('alerts') }).meta({
  description: 'Reps who watch a lead that is held back aren’t notified when it engages.',
});

/** What isn't changed for the leads that are held back: they keep the value that is given. */
export const heldBackChange = z
  .discriminatedUnion('change', [
    z.object({ change: z.literal('threshold'), threshold: z.int() }),
    heldBackAnswers,
    heldBackAlerts,
  ])
  .meta({ id: 'HeldBackChange' });

export const holdoutRequest = z
  .object({
    change: z.discriminatedUnion('change', [
      z.object({ change: z.literal('threshold') }).meta({
        description: 'Leads held back keep the threshold of the version before the current one.',
      }),
      heldBackAnswers,
      heldBackAlerts,
    ]),
    percent: z.int().min(5).max(50).meta({ description: 'The share of leads to hold back.' }),
  })
  .meta({ id: 'HoldoutRequest' });

/** The leads of one side that have had as many days to be accepted as every lead gets. */
const arm = z.object({
  entered: z.int().meta({ description: 'Leads that the change concerned so far.' }),
  counted: z.int().meta({ description: 'Those whose days are over.' }),
  judged: z.int().meta({ description: 'Counted leads that got a verdict in these days.' }),
  accepted: z.int().meta({ description: 'Counted leads that were accepted in these days.' }),
});

/** The counts of both sides. */
export const holdoutCounts = z.object({ changed: arm, heldBack: arm });

/**
 * What can be said. `more` and `fewer`: with the change, more or fewer leads are accepted. `no-difference`: whatever
 * difference there is, it is less than five percentage points. `not-enough`: the interval allows no claim yet.
 */
export const holdoutFinding = z
  .enum(['not-enough', 'more', 'fewer', 'no-difference'])
  .meta({ id: 'HoldoutFinding' });

export const holdout = z
  .object({
    id: z.uuid(),
    change: heldBackChange,
    percent: z.int(),
    startedAt: instant,
    startedBy: z.string(),
    endedAt: instant.optional(),
    seal: z.string().meta({
      description:
        'The SHA-256 hash of the secret that decides which leads are held back. It shows that the secret was fixed at the start.',
    }),
    secret: z.string().optional().meta({
      description:
        'The secret, once the holdout has ended. A lead is held back if the first 32 bits of SHA-256(secret + ":" + lead ID), divided by 2^32, are less than the share.',
    }),
    days: z.int().meta({ description: 'How many days a lead has to be accepted.' }),
    minCounted: z.int().meta({ description: 'How many counted leads each side needs for a claim.' }),
    ...holdoutCounts.shape,
    difference: estimate.optional().meta({
      description:
        'The accepted share with the change minus that without, between −1 and 1. Its 95% interval holds at all times at once, so it can be looked at every day. Missing for too few leads.',
    }),
    finding: holdoutFinding,
  })
  .meta({ id: 'Holdout' });

export const holdoutsResponse = z
  .object({
    running: holdout.optional(),
    past: z.array(holdout).max(20),
    suggested: z
      .object({
        threshold: z
          .int()
          .optional()
          .meta({ description: 'The previous version’s threshold, if it differs from the current one.' }),
        answerWithinHours: z.int().meta({ description: 'What the SLA gives marketing now.' }),
      })
      .meta({ description: 'The values that leads could keep.' }),
  })
  .meta({ id: 'HoldoutsResponse' });

export type HeldBackChange = z.infer<typeof heldBackChange>;
export type HoldoutCounts = z.infer<typeof holdoutCounts>;
export type HoldoutRequest = z.infer<typeof holdoutRequest>;
export type Holdout = z.infer<typeof holdout>;
export type HoldoutsResponse = z.infer<typeof holdoutsResponse>;
