import { z } from 'zod';

const text = z.string().max(2000);
/** Text, or nothing where a client sends another type: a name that is a list names nothing. */
const maybe = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'number' ? String(value) : value))
  .pipe(
    text
      .nullish()
      .catch((issue) => (typeof issue.value === 'string' ? issue.value.slice(0, 2000) : undefined)),
  )
  .transform((value) => value ?? undefined);
/** Strings and numbers are both used for ids in the wild. */
const id = z
  .union([z.string().max(255), z.number()])
  .nullish()
  .transform((value) => value?.toString() || undefined);
/** Clients written in PHP send an empty bag as a list. */
const bag = z
  .unknown()
  .optional()
  .transform((value) => (Array.isArray(value) || value === '' ? {} : value))
  .pipe(z.record(z.string(), z.unknown()).nullish())
  .transform((value) => value ?? {});
const inner = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .unknown()
    .optional()
    .transform((value) => (value && typeof value === 'object' && !Array.isArray(value) ? value : undefined))
    .pipe(z.looseObject(shape).optional());

/** How the sender of an event writes its dates, as a source's mapping declares it. */
const hints = inner({
  dateOrder: z.enum(['day-first', 'month-first']).optional().catch(undefined),
  timeZone: z.string().max(64).optional().catch(undefined),
});

const context = z
  .unknown()
  .optional()
  .transform((value) => (value && typeof value === 'object' && !Array.isArray(value) ? value : undefined))
  .pipe(
    z
      .looseObject({
        traits: bag,
        campaign: inner({ name: maybe }),
        page: inner({ url: maybe, title: maybe, path: maybe }),
        passback: hints,
      })
      .optional(),
  );

const types = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const;

/**
 * One event as the Segment specification has it, and as its clients really send it: everything but the type may be
 * missing, null or of another type. https://segment.com/docs/connections/spec/
 */
export const segmentEvent = z
  .looseObject({
    type: z
      .string({ error: `Send a type: ${types.join(', ')}` })
      .transform((type) => type.toLowerCase())
      .pipe(z.enum(types, { error: `There is no such type. Known: ${types.join(', ')}` })),
    messageId: z
      .union([z.string().max(200), z.number()])
      .nullish()
      .transform((value) => value?.toString() || undefined)
      .meta({ description: 'Tells repeats apart.' }),
    userId: id,
    anonymousId: id,
    previousId: id,
    groupId: id,
    event: maybe,
    name: maybe,
    timestamp: z.unknown().optional().meta({ description: 'ISO 8601, or Unix seconds or milliseconds.' }),
    originalTimestamp: z.unknown().optional(), // RudderStack's name for timestamp.
    sentAt: z.unknown().optional(),
    receivedAt: z.unknown().optional(), // Of an event out of an archive.
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
    uncounted: z.array(z.object({ name: z.string(), events: z.int() })).meta({
      description: 'Names of events that were kept and count nothing, until marketing says what they mean.',
    }),
  })
  .meta({ id: 'IngestResponse' });

export type SegmentEvent = z.infer<typeof segmentEvent>;
export type IngestResponse = z.infer<typeof ingestResponse>;
