import { z } from 'zod';
import { wholeText } from './text';

const asText = ({ input }: { input?: unknown }) =>
  input === undefined ? 'It is missing' : 'It has to be text, in quotes';
const longest = 200;
const tooLong = `It is longer than ${longest} letters`;

/** A place in a JSON body: names and numbers with dots between them, such as `contact.email` or `items.0.url`. */
const path = z
  .string({ error: asText })
  .regex(/^[^.\s]+(?:\.[^.\s]+)*$/, 'Write names with dots between them, such as contact.email')
  .max(longest, tooLong)
  .regex(...wholeText);

/** A place, or, behind `=`, what it always is. */
const pathOrWords = z
  .string({ error: asText })
  .regex(
    /^(?:=.+|[^.\s]+(?:\.[^.\s]+)*)$/s,
    'Write names with dots between them, such as webinar.title, or = and the words themselves, such as =Spring webinar',
  )
  .max(longest, tooLong)
  .regex(...wholeText);

const places = {
  events: path.optional(),
  id: path.optional(),
  email: path,
  name: path.optional(),
  company: path.optional(),
  title: path.optional(),
  /** What was done: a path, or `=Webinar Attended`. */
  event: pathOrWords.optional(),
  /** Other names for what `event` finds. */
  events_named: z
    .record(
      z
        .string()
        .max(longest, tooLong)
        .regex(...wholeText),
      z
        .string({ error: asText })
        .max(longest, tooLong)
        .regex(...wholeText),
      {
        error: 'It has to be a list of names in braces, such as {"joined": "Webinar Attended"}',
      },
    )
    .optional(),
  content_id: path.optional(),
  content_title: pathOrWords.optional(),
  content_type: pathOrWords.optional(),
  url: path.optional(),
  campaign: pathOrWords.optional(),
  timestamp: path.optional(),
};

/**
 * How a sender's own JSON is read, in a few lines: where in the body each thing stands, or, behind `=`, what it always is.
 * `events` names a list in the body; the other paths then begin at each of its entries.
 */
export const sourceMapping = z
  .strictObject(places, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return 'Write it in braces, such as {"email": "contact.email"}';
      const names = issue.keys.map((name) => `“${name}”`).join(', ');
      return `A mapping can’t say ${names}. It can say: ${Object.keys(places).join(', ')}`;
    },
  })
  .meta({ id: 'SourceMapping' });

export type SourceMapping = z.infer<typeof sourceMapping>;
