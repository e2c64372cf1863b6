import { z } from 'zod';

/** A place in a JSON body: names and numbers with dots between them, such as `contact.email` or `items.0.url`. */
const path = z
  .string()
  .regex(/^[^.\s]+(?:\.[^.\s]+)*$/, 'Write names with dots between them, such as contact.email')
  .max(200);

/**
 * How a sender's own JSON is read, in a few lines: where in the body each thing stands, or, behind `=`, what it always is.
 * `events` names a list in the body; the other paths then begin at each of its entries.
 */
export const sourceMapping = z
  .object({
    events: path.optional(),
    id: path.optional(),
    email: path,
    name: path.optional(),
    company: path.optional(),
    title: path.optional(),
    /** What was done: a path, or `=Webinar Attended`. */
    event: z.union([path, z.string().regex(/^=./).max(200)]).optional(),
    /** Other names for what `event` finds. */
    events_named: z.record(z.string().max(200), z.string().max(200)).optional(),
    content_id: path.optional(),
    content_title: z.union([path, z.string().regex(/^=./).max(200)]).optional(),
    content_type: z.union([path, z.string().regex(/^=./).max(200)]).optional(),
    url: path.optional(),
    campaign: z.union([path, z.string().regex(/^=./).max(200)]).optional(),
    timestamp: path.optional(),
  })
  .strict()
  .meta({ id: 'SourceMapping' });

export type SourceMapping = z.infer<typeof sourceMapping>;
