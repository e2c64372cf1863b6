import { z } from 'zod';

/** The longest answer, question, and suggested answer that marketing can write. */
export const maxReplyLengths = { answer: 1000, question: 200, choice: 60 };

const words = z.string().trim().min(1);

/**
 * Marketing's reply to a piece of feedback. A later reply of the same kind replaces the earlier one, except a
 * question: it is asked once, and only its suggested answers can change.
 */
export const reply = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('seen'), feedback: z.uuid() }),
    z.object({ kind: z.literal('acted-on'), feedback: z.uuid() }),
    z.object({ kind: z.literal('answer'), feedback: z.uuid(), text: words.max(maxReplyLengths.answer) }),
    z.object({
      kind: z.literal('question'),
      feedback: z.uuid(),
      text: words.max(maxReplyLengths.question),
      choices: z
        .array(words.max(maxReplyLengths.choice))
        .min(1)
        .max(4)
        .meta({ description: 'Suggested answers that the rep can give with one tap.' }),
    }),
  ])
  .meta({ id: 'Reply' });

export const repliesRequest = z
  .object({ items: z.array(reply).min(1).max(100) })
  .meta({ id: 'RepliesRequest' });

/** One result per item, in the order of the request. */
export const repliesResponse = z
  .object({
    results: z.array(
      z.discriminatedUnion('result', [
        z.object({ result: z.literal('stored'), id: z.uuid() }),
        z.object({ result: z.literal('refused'), reason: z.string() }),
      ]),
    ),
  })
  .meta({ id: 'RepliesResponse' });

/** Takes back one's own *acted on*, such as one of many that were marked at once. */
export const replyWithdrawals = z
  .object({ feedback: z.array(z.uuid()).min(1).max(100) })
  .meta({ id: 'ReplyWithdrawals' });

export const replyWithdrawalsResponse = z
  .object({ withdrawn: z.array(z.uuid()).meta({ description: 'The feedback that is no longer acted on.' }) })
  .meta({ id: 'ReplyWithdrawalsResponse' });

export type Reply = z.infer<typeof reply>;
