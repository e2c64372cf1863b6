import { z } from 'zod';
import { instant } from '../shared/instant';

const about = { at: instant, lead: z.uuid() };

/** News for a rep, oldest first. */
export const change = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('receipt'), ...about, feedback: z.uuid(), revision: z.int() }),
    z.object({
      kind: z.literal('reply'),
      ...about,
      feedback: z.uuid(),
      reply: z.enum(['seen', 'acted-on', 'answer', 'question']),
      name: z.string().meta({ description: 'The lead’s name.' }),
    }),
    z.object({
      kind: z.literal('engagement'),
      ...about,
      name: z.string(),
      act: z.string(),
      title: z.string().meta({ description: 'The content’s title.' }),
      type: z.string(),
    }),
    z.object({
      kind: z.literal('snooze-ended'),
      ...about,
      feedback: z.uuid().meta({ description: 'The rep’s feedback that set the snooze.' }),
      feedbackAt: instant,
      name: z.string().meta({ description: 'The lead’s name.' }),
    }),
    z.object({ kind: z.literal('alias'), ...about, by: z.string(), undone: z.boolean() }),
    z.object({ kind: z.literal('erasure'), ...about }),
  ])
  .meta({ id: 'Change' });

/** Pass `cursor` as the next `?after=`. It follows commit order, so nothing is skipped. */
export const changesResponse = z
  .object({ changes: z.array(change), cursor: z.string(), more: z.boolean() })
  .meta({ id: 'ChangesResponse' });

/** Change kinds added after the first release. A client gets them only if it names them in `?kinds=`. */
export const optionalChangeKinds: readonly string[] = ['snooze-ended'];

const known = new Set<string>(change.def.options.flatMap(({ shape }) => shape.kind.def.values));

/**
 * The response as a device reads it. Kinds newer than the device are skipped so that the rest still arrives.
 */
export const knownChangesResponse = changesResponse.extend({
  changes: z
    .array(z.looseObject({ kind: z.string() }))
    .transform((told) => told.filter(({ kind }) => known.has(kind)))
    .pipe(z.array(change)),
});

export type Change = z.infer<typeof change>;
