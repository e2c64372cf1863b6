import { z } from 'zod';
import { sourceMapping } from '../ingest/source-mapping';
import { instant } from '../shared/instant';

/** A sample message from a tool and the mapping to read it with. */
export const mappingPreviewRequest = z
  .object({ mapping: sourceMapping, message: z.unknown() })
  .meta({ id: 'MappingPreviewRequest' });

const at = instant;
const email = z.string().optional();
const user = z.string().optional();

/** What one event in a message would become, or why it would be refused. */
export const previewedEvent = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('refused'), reason: z.string() }),
    z.object({ kind: z.literal('notice'), text: z.string() }).meta({
      description: 'Received but intentionally not stored, with the reason.',
    }),
    z.object({ kind: z.literal('erase'), email, user }).meta({
      description: 'Everything stored about this person would be erased.',
    }),
    z.object({
      kind: z.literal('person'),
      email,
      user,
      name: z.string().optional(),
      title: z.string().optional(),
      company: z.string().optional(),
      at,
    }),
    z.object({
      kind: z.literal('act'),
      email,
      user,
      event: z.string(),
      act: z.string().optional().meta({ description: 'Missing if the event’s name has no meaning.' }),
      content: z.object({ title: z.string(), type: z.string(), url: z.string().optional() }).optional(),
      at,
    }),
  ])
  .meta({ id: 'PreviewedEvent' });

export const mappingPreview = z
  .object({
    events: z.array(previewedEvent).meta({ description: 'The first 20.' }),
    total: z.int(),
    paths: z.array(z.string()).meta({ description: 'The paths in the message, without their values.' }),
  })
  .meta({ id: 'MappingPreview' });

export type MappingPreviewRequest = z.infer<typeof mappingPreviewRequest>;
export type MappingPreview = z.infer<typeof mappingPreview>;
export type PreviewedEvent = z.infer<typeof previewedEvent>;
