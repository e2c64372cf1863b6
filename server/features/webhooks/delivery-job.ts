import { z } from 'zod';

/** Once a feedback has rested: it goes out, if this revision still stands. */
const publishJob = z.object({
  do: z.literal('publish'),
  team: z.string(),
  feedback: z.uuid(),
  revision: z.int(),
  /** The version of the lead definition that its score was measured by. */
  definition: z.int(),
});

/** One event is to be sent to one target. */
const deliverJob = z.object({
  do: z.literal('deliver'),
  team: z.string(),
  target: z.uuid(),
  event: z.uuid(),
});

/** What stands in the kept queue: ids and numbers only. */
export const outgoingJob = z.discriminatedUnion('do', [publishJob, deliverJob]);

export type PublishJob = z.infer<typeof publishJob>;
export type DeliverJob = z.infer<typeof deliverJob>;
