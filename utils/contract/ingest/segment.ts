import { z } from 'zod';
import { cutText } from '../../identity/cut-text';
import { dateOrder } from './date-order';

const text = z.string().max(2000);
/** Text, or nothing if the client sends another type, such as a list. */
const maybe = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'number' ? String(value) : value))
  .pipe(
    text
      .nullish()
      .catch((issue) => (typeof issue.value === 'string' ? cutText(issue.value, 2000) : undefined)),
  )
  .transform((value) => value ?? undefined);
/** Clients send both strings and numbers as ids. */
const id = z
  .union([z.string().max(255), z.number()])
  .nullish()
  .transform((value) => value?.toString() || undefined);
/** PHP clients send an empty object as a list. */
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

/** How a source writes its dates, as declared in its mapping. */
const hints = inner({
  dateOrder: dateOrder.optional().catch(undefined),
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
 * An event as in the Segment specification, and as clients actually send it: everything but the type may be
 * missing, null or of another type. https://segment.com/docs/connections/spec/
 */
export const segmentEvent = z
  .looseObject({
    type: z
      .string({ error: `Send one of these types: ${types.join(', ')}` })
      .transform((type) => type.toLowerCase())
      .pipe(z.enum(types, { error: `Unknown type. Use one of: ${types.join(', ')}` })),
    messageId: z
      .union([z.string().max(200), z.number()])
      .nullish()
      .transform((value) => value?.toString() || undefined)
      .meta({ description: 'Identifies repeats.' }),
    userId: id,
    anonymousId: id,
    previousId: id,
    groupId: id,
    event: maybe,
    name: maybe,
    timestamp: z.unknown().optional().meta({ description: 'ISO 8601, or Unix seconds or milliseconds.' }),
    originalTimestamp: z.unknown().optional(), // RudderStack's name for timestamp.
    sentAt: z.unknown().optional(),
    receivedAt: z.unknown().optional(), // For events from an archive.
    traits: bag,
    properties: bag,
    context,
  })
  .meta({ id: 'SegmentEvent' });

const placed = z.array(z.object({ index: z.int(), reason: z.string() }));

/** The outcome of a batch. One invalid event never refuses the others. */
export const ingestResponse = z
  .object({
    success: z.literal(true),
    stored: z.int(),
    repeated: z.int(),
    rejected: placed.meta({ description: 'Rejected events, by their position in the batch.' }),
    warnings: placed.meta({
      description: 'Values that couldn’t be read. The rest of the event was accepted.',
    }),
    notices: placed.meta({ description: 'Events that were intentionally ignored.' }),
    uncounted: z.array(z.object({ name: z.string(), events: z.int() })).meta({
      description: 'Names of events that were stored but aren’t scored until marketing sets their meaning.',
    }),
  })
  .meta({ id: 'IngestResponse' });

export type SegmentEvent = z.infer<typeof segmentEvent>;
export type IngestResponse = z.infer<typeof ingestResponse>;
