import { z } from 'zod';
import { instant } from './instant';
import { stage } from './lead';

/** The whole state of a disposition; chips, edits and undo send it again as the next revision. */
export const feedbackBody = z
  .object({
    stage,
    disposition: z.string().min(1).max(60),
    reasons: z.array(z.string().min(1).max(60)).max(20).default([]),
    note: z
      .string()
      .max(1000)
      .regex(/^[^\0\p{Cs}]*$/u, 'holds a NUL or half a character')
      .default(''),
    withdrawn: z.boolean().default(false).meta({ description: 'An undo: it never goes out to others.' }),
  })
  .meta({ id: 'FeedbackBody' });

export const feedbackItem = z
  .object({
    id: z.uuid().meta({ description: 'Made by the sender, so that a repeat is recognised.' }),
    revision: z.int().min(1).max(10_000),
    kind: z.literal('disposition'),
    lead: z.uuid(),
    body: feedbackBody,
    madeAt: instant,
  })
  .meta({ id: 'FeedbackItem' });

export const feedbackRequest = z
  .object({ items: z.array(feedbackItem).min(1).max(100) })
  .meta({ id: 'FeedbackRequest' });

const standing = z.object({ revision: z.int(), body: feedbackBody });

/** One answer an item, in the order of the request. */
export const feedbackResult = z
  .discriminatedUnion('result', [
    z.object({ id: z.uuid(), result: z.literal('stored'), revision: z.int(), receivedAt: instant }),
    z.object({ id: z.uuid(), result: z.literal('repeated'), revision: z.int(), receivedAt: instant }),
    z.object({ id: z.uuid(), result: z.literal('stale'), revision: z.int(), standing }),
    z.object({ id: z.uuid(), result: z.literal('conflict'), revision: z.int(), standing }),
    z.object({ id: z.uuid(), result: z.literal('refused'), revision: z.int(), reason: z.string() }),
  ])
  .meta({ id: 'FeedbackResult' });

export const feedbackResponse = z
  .object({ results: z.array(feedbackResult) })
  .meta({ id: 'FeedbackResponse' });

export type FeedbackBody = z.infer<typeof feedbackBody>;
export type FeedbackItem = z.infer<typeof feedbackItem>;
export type FeedbackResult = z.infer<typeof feedbackResult>;
