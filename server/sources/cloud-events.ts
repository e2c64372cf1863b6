import { type CloudEvent, HTTP } from 'cloudevents';
import { normalizeEmail } from '../../utils/identity/email';
import { ProblemError } from '../http/problem-error';
import { sha256 } from '../sha256';
import { actOf } from './segment/act-of';

/** Whether a request is CloudEvents 1.0 by its headers: structured, a batch, or binary. */
export function isCloudEvent(headers: Record<string, string>): boolean {
  return (
    /^application\/cloudevents(?:-batch)?\+json/i.test(headers['content-type'] ?? '') || 'ce-id' in headers
  );
}

/**
 * Reads CloudEvents as events by the Segment specification. An event is a repeat by its source and id together.
 *
 * @throws ProblemError 400 with what the specification misses in them.
 */
export function readCloudEvents(headers: Record<string, string>, body: string): object[] {
  try {
    const read = HTTP.toEvent({ headers, body });
    return [read].flat().map((event) => eventOf(whole(event as CloudEvent<unknown>)));
  } catch (error) {
    throw new ProblemError(400, 'cloud-event', `This is no CloudEvent 1.0: ${reasonOf(error)}.`);
  }
}

/** The library's words, and of its schema's report the one sentence; those of bad JSON would quote what stands in it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unreadable';
  if (error instanceof SyntaxError) return 'its body is no JSON';
  const missing = /required property '(\w+)'/.exec(error.message)?.[1];
  if (missing) return `it has no ${missing}`;
  return (/"message":"([^"]+)"/.exec(error.message)?.[1] ?? error.message).slice(0, 200);
}

/** The library reads an event out of a body and its headers without looking whether all of it is there. */
function whole(event: CloudEvent<unknown>): CloudEvent<unknown> {
  const missing = (['id', 'source', 'type'] as const).find((name) => !event[name]);
  if (missing) throw new Error(`it has no ${missing}`);
  return event;
}

function eventOf({ id, source, type, subject, time, data }: CloudEvent<unknown>): object {
  const bag: Record<string, unknown> = data && typeof data === 'object' ? { ...data } : {};
  const traits = bag.traits && typeof bag.traits === 'object' ? bag.traits : bag;
  const email = normalizeEmail(String(bag.email ?? subject ?? ''));
  const event = nameOf(type, bag);
  return {
    type: event ? 'track' : 'identify',
    messageId: sha256(`${source}\n${id}`),
    userId: bag.userId ?? bag.user_id,
    timestamp: time,
    event,
    traits: event ? undefined : { ...traits, email },
    context: { traits: { email } },
    properties: bag.properties && typeof bag.properties === 'object' ? bag.properties : bag,
  };
}

/** `com.acme.webinar.attended.v1` is “Webinar Attended”; a type that says no act says who somebody is. */
function nameOf(type: string, { event }: Record<string, unknown>): string | undefined {
  const words = type.replace(/\.v\d+$/, '').split(/[./_-]+/);
  const candidates = [
    typeof event === 'string' ? event : '',
    ...words.map((_, from) => words.slice(from).join(' ')),
  ];
  return candidates.find((name) => actOf(name));
}
