import { z } from 'zod';

/** Publish feedback after its delay, if this revision is still the latest. */
const publishJob = z.object({
  do: z.literal('publish'),
  team: z.string(),
  feedback: z.uuid(),
  revision: z.int(),
  /** The definition version that its score is based on. */
  definition: z.int(),
});

/** Send one event to one target. */
const deliverJob = z.object({
  do: z.literal('deliver'),
  team: z.string(),
  target: z.uuid(),
  event: z.uuid(),
});

/** The data of a queued job: only IDs and numbers. */
export const outgoingJob = z.discriminatedUnion('do', [publishJob, deliverJob]);

export type PublishJob = z.infer<typeof publishJob>;
export type DeliverJob = z.infer<typeof deliverJob>;
