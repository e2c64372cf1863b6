import { z } from 'zod';
import { instant } from './instant';
import { sourceMapping } from './source-mapping';
import { text } from './text';

/** Tools that the console names before it has read the whole list, which `GET /v1/console/tools` answers. */
export const vendorIds = ['hubspot', 'mautic', 'ghost'] as const;

/** One of marketing's systems that sends events in, and how it is doing. */
export const source = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(['server', 'browser']).meta({ description: 'A browser’s key stands in public pages.' }),
    key: z.enum(['standing', 'revoked', 'none']).meta({
      description: 'Whether its write key counts; none has what the endpoint sends in itself, such as files.',
    }),
    lastAt: instant.optional(),
    stored: z.int(),
    repeated: z.int(),
    rejected: z.int(),
    faults: z
      .array(z.object({ at: instant, reason: z.string() }))
      .meta({ description: 'The last ten, newest first.' }),
    isSigned: z
      .boolean()
      .meta({ description: 'Whether it has a secret: then nothing that is not signed with it is taken.' }),
    mapping: sourceMapping.optional(),
  })
  .meta({ id: 'Source' });

export const sourcesResponse = z.object({ sources: z.array(source) }).meta({ id: 'SourcesResponse' });

/** What of a source is to be another from now on; null takes it away. */
export const sourceSettings = z
  .object({
    secret: text.min(8).max(500).nullable().optional(),
    mapping: sourceMapping.nullable().optional(),
  })
  .meta({ id: 'SourceSettings' });

export const sourceChanged = z.object({ changed: z.literal(true) }).meta({ id: 'SourceChanged' });

export type Source = z.infer<typeof source>;
export type SourceSettings = z.infer<typeof sourceSettings>;
export type VendorId = (typeof vendorIds)[number];
