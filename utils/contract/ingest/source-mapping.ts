import { z } from 'zod';
import { storablePattern } from '../shared/text';
import { parsePath } from './mapping-path';
import { signatureSettings } from './signature';

const asText = ({ input }: { input?: unknown }) =>
  input === undefined ? 'Required' : 'Must be text in quotes';
const maxLength = 200;
const short = z
  .string({ error: asText })
  .max(maxLength, `At most ${maxLength} characters`)
  .regex(...storablePattern);

/** A place in a message, in the syntax of `mapping-path.ts`. */
const path = short.check(({ value, issues }) => {
  const parsed = parsePath(value);
  if ('issue' in parsed) issues.push({ code: 'custom', input: value, message: parsed.issue });
});

/** A place in a message, or a fixed value after `=`. */
const pathOrWords = short.check(({ value, issues }) => {
  if (value.startsWith('=') && value.length > 1) return;
  const parsed = parsePath(value);
  const message =
    'issue' in parsed && `${parsed.issue}; for a fixed value, start with =, such as =Spring webinar`;
  if (message) issues.push({ code: 'custom', input: value, message });
});

const timeZone = short.check(({ value, issues }) => {
  if (isTimeZone(value)) return;
  issues.push({ code: 'custom', input: value, message: 'Use a time zone such as Europe/Berlin' });
});

const fields = {
  events: path.optional(),
  id: path.optional(),
  user_id: path.optional(),
  email: path.optional(),
  name: path.optional(),
  first_name: path.optional(),
  last_name: path.optional(),
  company: path.optional(),
  title: path.optional(),
  employees: pathOrWords.optional(),
  industry: pathOrWords.optional(),
  country: pathOrWords.optional(),
  linkedin: path.optional(),
  owner: pathOrWords.optional(),
  /** Whether the person unsubscribed or must not be contacted: yes, no, true, false and similar values. */
  unsubscribed: pathOrWords.optional(),
  do_not_contact: pathOrWords.optional(),
  consented_at: path.optional(),
  /** The event name: a path, or a fixed value such as `=Webinar Attended`. */
  event: pathOrWords.optional(),
  /** Renames what `event` finds. */
  events_named: z
    .record(short, short, {
      error: 'Must be an object of names, such as {"joined": "Webinar Attended"}',
    })
    .optional(),
  content_id: path.optional(),
  content_title: pathOrWords.optional(),
  content_type: pathOrWords.optional(),
  url: path.optional(),
  campaign: pathOrWords.optional(),
  percent: path.optional(),
  duration: path.optional(),
  /** What a sale is worth, why it was lost, and the sender's ID of it, for outcomes such as `=Opportunity Won`. */
  amount: path.optional(),
  currency: pathOrWords.optional(),
  reason: path.optional(),
  deal: path.optional(),
  machine: path.optional(),
  timestamp: path.optional(),
  dateOrder: z
    .enum(['day-first', 'month-first'], { error: 'Use day-first or month-first' })
    .optional()
    .meta({ description: 'Whether 03/11/2026 means 3 November or March 11.' }),
  timeZone: timeZone
    .optional()
    .meta({ description: 'Time zone for times without one, such as Europe/Berlin.' }),
  /** Whether the message is a test, which isn't stored. */
  test: pathOrWords.optional(),
  /** Whether the person asks to have everything about them erased. */
  erase: pathOrWords.optional(),
  signature: signatureSettings.optional(),
};

/**
 * How to read a sender's own JSON: the path of each value in the body, or a fixed value after `=`. `events`
 * names a list in the body; the other paths then start at each of its entries. A mapping with only
 * `signature` says how a CloudEvents sender signs.
 */
export const sourceMapping = z
  .strictObject(fields, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys')
        return 'Must be a JSON object, such as {"email": "contact.email"}';
      const names = issue.keys.map((name) => `“${name}”`).join(', ');
      return `Unknown mapping field ${names}. Available: ${Object.keys(fields).join(', ')}`;
    },
  })
  .check(({ value, issues }) => {
    const namesSomebody = value.email !== undefined || value.user_id !== undefined;
    const signsAlone = Object.keys(value).join() === 'signature';
    if (namesSomebody || signsAlone) return;
    issues.push({ code: 'custom', input: value, path: ['email'], message: 'Set email or user_id' });
  })
  .meta({ id: 'SourceMapping' });

export type SourceMapping = z.infer<typeof sourceMapping>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
