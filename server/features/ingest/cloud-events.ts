import { z } from 'zod';
import { ProblemError } from '../../platform/problem-error';
import { flaggedItem } from './flagged-item';
import type { IntakeItem } from './intake-item';
import { resolveAct } from './segment/resolve-act';
import { asRecord, asText, isRecord } from './tools/lenient';
import { cleanEmailCell } from './values/clean-email-cell';

/** No act's name is longer, so only the end of a type is read. */
const maxTypeLength = 200;
/** No act's name has more words. */
const maxWords = 6;

const text = z.string({
  error: ({ input }) => ((input ?? undefined) === undefined ? 'is missing' : 'isn’t text'),
});
const attribute = text.min(1, 'is missing').max(1000, 'is too long');
/** The attributes we read. https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md */
const cloudEvent = z.object({
  specversion: text.regex(/^1\./, 'isn’t 1.0'),
  id: attribute,
  source: attribute,
  type: attribute.max(500, 'is too long'),
  subject: z.string().nullish().catch(undefined),
  time: z.unknown().optional(),
  data: z.unknown().optional(),
  data_base64: z.unknown().optional(),
});

/** Whether a request's headers are those of CloudEvents 1.0: structured, batch, or binary mode. */
export function isCloudEvent(headers: Record<string, string>): boolean {
  return isStructured(headers) || 'ce-id' in headers;
}

/**
 * Reads CloudEvents as Segment events. Repeats are recognized by source and ID together. In a batch, an
 * invalid event doesn't affect the others.
 *
 * @throws ProblemError 400 if the body isn't JSON or contains no valid CloudEvent, with what is missing.
 */
export function readCloudEvents(headers: Record<string, string>, body: string): IntakeItem[] {
  const found = isStructured(headers) ? parse(body) : binaryEvent(headers, body);
  const read = (Array.isArray(found) ? found : [found]).map((event) => cloudEvent.safeParse(event));
  const issue = read.find(({ success }) => !success)?.error;
  if (issue && !read.some(({ success }) => success)) {
    throw new ProblemError(400, 'cloud-event', reasonOf(issue));
  }
  return read.flatMap(({ data, error }): IntakeItem[] =>
    data ? itemsOf(data) : [{ kind: 'refusal', reason: reasonOf(error) }],
  );
}

function isStructured(headers: Record<string, string>): boolean {
  return /^application\/cloudevents(?:-batch)?\+json/i.test(headers['content-type'] ?? '');
}

function reasonOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const what = issue?.path[0] ? `its ${String(issue.path[0])} ${issue.message}` : 'it isn’t an object';
  return `This isn’t a valid CloudEvents 1.0 event: ${what}.`;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ProblemError(
      400,
      'cloud-event',
      'This isn’t a valid CloudEvents 1.0 event: its body isn’t JSON.',
    );
  }
}

/** A binary-mode event, whose attributes are headers. Values may be percent-encoded. */
function binaryEvent(headers: Record<string, string>, body: string): object {
  const attributes = ['specversion', 'id', 'source', 'type', 'subject', 'time'].map((name) => [
    name,
    decode(headers[`ce-${name}`]),
  ]);
  const isJson = /[/+]json/i.test(headers['content-type'] ?? '') || /^\s*\{/.test(body);
  return { ...Object.fromEntries(attributes), data: isJson && body.trim() !== '' ? parse(body) : undefined };
}

function decode(value: string | undefined): string | undefined {
  try {
    return value && decodeURIComponent(value);
  } catch {
    return value;
  }
}

function itemsOf({ id, source, type, subject, time, ...rest }: z.infer<typeof cloudEvent>): IntakeItem[] {
  const data = asRecord(rest.data ?? fromBase64(rest.data_base64));
  const traits = isRecord(data.traits) ? data.traits : undefined;
  // The first that can be read; otherwise the one in the data, which is refused with a reason.
  const email =
    [data.email, traits?.email, subject].find((cell) => 'value' in cleanEmailCell(cell)) ?? data.email;
  const userId = data.userId ?? data.user_id;
  const flagged = flaggedItem(
    { test: data.test, erase: data.erase, email, userId: asText(userId) },
    (flag) => `The event’s “${flag}” is neither yes nor no. Send true or false.`,
  );
  if (flagged) return [flagged];
  const name = nameOf(type, data);
  const shared = { userId, timestamp: time, context: { traits: { email } } };
  const messageId = `${source}\n${id}`;
  const identify = {
    type: 'identify',
    messageId: name ? `${messageId}\nwho` : messageId,
    ...shared,
    traits: { ...(traits ?? data), email: email ?? traits?.email },
  };
  const properties = isRecord(data.properties) ? data.properties : data;
  const track = name && { type: 'track', messageId, ...shared, event: name, properties };
  return [...(!track || traits ? [identify] : []), ...(track ? [track] : [])].map((event) => ({
    kind: 'event',
    event,
  }));
}

/**
 * The end of a type about who someone is, such as `contact.updated`. It doesn't name an act. Anything before
 * could be the name of a company or product.
 */
const aboutPeople =
  /(?:^|[./_-])(?:identif(?:y|ied)|(?:person|people|contact|lead|user|member|profile|customer|account|company)s?(?:[./_-]?(?:created|added|imported|updated|changed|modified|merged|identified))?)$/i;

/**
 * `com.acme.webinar.attended.v1` is read as `webinar attended`. A type that matches no known act keeps its own
 * name.
 */
function nameOf(type: string, { event }: Record<string, unknown>): string | undefined {
  if (typeof event === 'string' && event.trim() !== '') return event;
  const name = [...type]
    .slice(-maxTypeLength)
    .join('')
    .replace(/\.v\d+$/, '');
  const words = name.split(/[./_-]+/).slice(-maxWords);
  const suffixes = words.map((_, from) => words.slice(from).join(' '));
  return suffixes.find((suffix) => resolveAct(suffix)) ?? (aboutPeople.test(name) ? undefined : name);
}

function fromBase64(value: unknown): unknown {
  if (typeof value !== 'string') return undefined;
  try {
    return JSON.parse(Buffer.from(value, 'base64').toString());
  } catch {
    return undefined;
  }
}
