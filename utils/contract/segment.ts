import { z } from 'zod';

const text = z.string().max(2000);
const maybe = text.nullish();
/** Strings and numbers are both used for ids in the wild. */
const id = z
  .union([z.string().max(255), z.number()])
  .nullish()
  .transform((value) => value?.toString() || undefined);
const bag = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((value) => value ?? {});

const context = z
  .looseObject({
    traits: bag,
    campaign: z.looseObject({ name: maybe }).nullish(),
    page: z.looseObject({ url: maybe, title: maybe, path: maybe }).nullish(),
  })
  .nullish()
  .transform((value) => value ?? undefined);

/**
 * One event as the Segment specification has it, and as its clients really send it: everything but the type may be
 * missing or null. https://segment.com/docs/connections/spec/
 */
export const segmentEvent = z
  .looseObject({
    type: z.enum(['identify', 'track', 'page', 'screen', 'group', 'alias']),
    messageId: z
      .string()
      .min(1)
      .max(100)
      .nullish()
      .meta({ description: 'Tells repeats apart. Without it, an event of the same body is a repeat.' }),
    userId: id,
    anonymousId: id,
    previousId: id,
    groupId: id,
    event: maybe,
    name: maybe,
    timestamp: maybe,
    originalTimestamp: maybe, // RudderStack's name for timestamp.
    sentAt: maybe,
    traits: bag,
    properties: bag,
    context,
  })
  .meta({ id: 'SegmentEvent' });

const placed = z.array(z.object({ index: z.int(), reason: z.string() }));

/** What became of a batch: one event's fault never refuses the others. */
export const ingestResponse = z
  .object({
    success: z.literal(true),
    stored: z.int(),
    repeated: z.int(),
    rejected: placed.meta({ description: 'Events that were not taken, by their place in the batch.' }),
    warnings: placed.meta({ description: 'Values that could not be read; the rest of the event was taken.' }),
    notices: placed.meta({ description: 'Events that were left out on purpose.' }),
    uncounted: z
      .array(z.object({ name: z.string(), events: z.int() }))
      .meta({
        description: 'Names of events that were kept and count nothing, until marketing says what they mean.',
      }),
  })
  .meta({ id: 'IngestResponse' });

export type SegmentEvent = z.infer<typeof segmentEvent>;
export type IngestResponse = z.infer<typeof ingestResponse>;
