import { z } from 'zod';
import { sourceMapping } from '../ingest/source-mapping';
import { instant } from '../shared/instant';

/** A sample message from a tool and the mapping to read it with. */
export const mappingPreviewRequest = z
  .object({ mapping: sourceMapping, message: z.unknown() })
  .meta({ id: 'MappingPreviewRequest' });

const at = instant;
const email = z.string().optional();

/** What one event in a message would become, or why it would be refused. */
export const previewedEvent = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('refused'), reason: z.string() }),
    z.object({ kind: z.literal('notice'), text: z.string() }).meta({
      description: 'Received and deliberately not stored, with the reason.',
    }),
    z.object({ kind: z.literal('erase'), email, user: z.string().optional() }).meta({
      description: 'Everything held about this person would be erased.',
    }),
    z.object({
      kind: z.literal('person'),
      email,
      name: z.string().optional(),
      title: z.string().optional(),
      company: z.string().optional(),
      at,
    }),
    z.object({
      kind: z.literal('act'),
      email,
      event: z.string(),
      act: z.string().optional().meta({ description: 'Missing where the event’s name counts for nothing.' }),
      content: z.object({ title: z.string(), type: z.string(), url: z.string().optional() }).optional(),
      at,
    }),
  ])
  .meta({ id: 'PreviewedEvent' });

export const mappingPreview = z
  .object({
    events: z.array(previewedEvent).meta({ description: 'The first twenty.' }),
    total: z.int(),
    paths: z.array(z.string()).meta({ description: 'Where in the message something stands: names alone.' }),
  })
  .meta({ id: 'MappingPreview' });

export type MappingPreviewRequest = z.infer<typeof mappingPreviewRequest>;
export type MappingPreview = z.infer<typeof mappingPreview>;
export type PreviewedEvent = z.infer<typeof previewedEvent>;
