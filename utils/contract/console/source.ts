import { z } from 'zod';
import { dateOrder } from '../ingest/date-order';
import { sourceMapping } from '../ingest/source-mapping';
import { timeZone } from '../shared/day';
import { instant } from '../shared/instant';
import { storableText } from '../shared/text';

/** Daily limits (UTC) for a public key. The key is in web pages, so every visitor can send with it. */
export const sourceLimits = z
  .object({
    eventsPerDay: z.int().min(0).max(10_000_000).meta({ description: 'From all visitors together.' }),
    eventsPerDayPerAddress: z.int().min(0).max(10_000_000).meta({ description: 'From one network address.' }),
    leadsPerDay: z.int().min(0).max(1_000_000).meta({ description: 'New leads from all visitors together.' }),
    leadsPerDayPerAddress: z
      .int()
      .min(0)
      .max(1_000_000)
      .meta({ description: 'New leads from one network address.' }),
    contentPerDay: z
      .int()
      .min(0)
      .max(1_000_000)
      .meta({ description: 'New content items from all visitors together.' }),
    contentPerDayPerAddress: z.int().min(0).max(1_000_000).meta({ description: 'From one network address.' }),
  })
  .meta({ id: 'SourceLimits' });

/** The limits of a public key until an admin sets others. */
export const defaultSourceLimits: SourceLimits = {
  eventsPerDay: 100_000,
  eventsPerDayPerAddress: 5_000,
  leadsPerDay: 500,
  leadsPerDayPerAddress: 20,
  contentPerDay: 500,
  contentPerDayPerAddress: 50,
};

/** How a source writes dates, for dates that are ambiguous by themselves. */
export const sourceDates = z
  .object({
    order: dateOrder.optional(),
    zone: timeZone.optional().meta({ description: 'An IANA time zone, such as Europe/Berlin.' }),
  })
  .meta({ id: 'SourceDates' });

/** A source and its health. */
export const source = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z
      .enum(['server', 'browser'])
      .meta({ description: 'A browser source’s key is used in public pages.' }),
    key: z.enum(['active', 'revoked', 'none']).meta({
      description:
        'Whether its write key is active. `none` for the endpoint’s own sources, such as imported files.',
    }),
    lastEventAt: instant.optional(),
    stored: z.int(),
    repeated: z.int(),
    rejected: z.int(),
    uncounted: z.int().meta({ description: 'Events whose names had no meaning when they arrived.' }),
    issues: z
      .array(
        z.object({
          at: instant,
          kind: z.enum(['rejected', 'warning', 'notice']).optional(),
          reason: z.string(),
        }),
      )
      .meta({ description: 'The last 20, newest first.' }),
    dates: sourceDates,
    limits: sourceLimits.optional().meta({ description: 'What a public key may send per day.' }),
    today: z
      .object({ events: z.int(), leads: z.int(), content: z.int(), rejected: z.int() })
      .optional()
      .meta({ description: 'What a public key has sent today, and how much was rejected.' }),
    hasSecret: z.boolean().meta({ description: 'Whether it has a secret to verify requests with.' }),
    mapping: sourceMapping.optional(),
  })
  .meta({ id: 'Source' });

export const sourcesResponse = z.object({ sources: z.array(source) }).meta({ id: 'SourcesResponse' });

/** Changes to a source's settings; null removes a setting. */
export const sourceSettings = z
  .object({
    secret: storableText.min(8).max(500).nullable().optional(),
    mapping: sourceMapping.nullable().optional(),
    dates: sourceDates.optional(),
    limits: sourceLimits.partial().optional(),
  })
  .meta({ id: 'SourceSettings' });

export const sourceChanged = z.object({ changed: z.literal(true) }).meta({ id: 'SourceChanged' });

export type SourceLimits = z.infer<typeof sourceLimits>;
export type SourceDates = z.infer<typeof sourceDates>;
export type Source = z.infer<typeof source>;
export type SourceSettings = z.infer<typeof sourceSettings>;
