import { type SegmentEvent, segmentEvent } from '../../../utils/contract/segment';
import { describeIssues } from '../../http/describe-issues';
import { sha256 } from '../../sha256';
import type { IncomingEvent } from '../incoming-event';
import { actOf } from './act-of';
import { contentOf } from './content-of';
import { isMachine } from './is-machine';
import { companyOf, emailOf, traitsOf } from './traits-of';

const largestEvent = 32 * 1024;
const earliest = Date.parse('2000-01-01');
const futureAllowed = 10 * 60_000;

/** Reads one event of a batch. @returns the event, or in words why it can't be taken. */
export function readEvent(
  raw: unknown,
  receivedAt: Date,
  shared: { sentAt?: unknown; context?: unknown } = {},
): IncomingEvent | { reason: string } {
  const text = JSON.stringify(raw) ?? '';
  if (Buffer.byteLength(text) > largestEvent) {
    return { reason: 'The event is larger than 32 KB. Send fewer properties.' };
  }
  // Neither is text by Unicode or for a database, and nobody means them.
  if (/\\u(?:0000|d[89a-f][0-9a-f]{2})/.test(text)) {
    return { reason: 'The event holds a NUL or half a character. Send it as well-formed UTF-8.' };
  }
  const parsed = segmentEvent.safeParse(raw && typeof raw === 'object' ? { ...shared, ...raw } : raw);
  if (!parsed.success) return { reason: describeIssues(parsed.error) };
  const event = parsed.data;
  const at = instantOf(event, receivedAt);
  if (!at) return { reason: 'timestamp is no date. Send ISO 8601, such as 2026-11-23T09:00:00Z.' };
  if (at.getTime() < earliest) return { reason: 'timestamp lies before the year 2000.' };
  if (at.getTime() > receivedAt.getTime() + futureAllowed) {
    return { reason: "timestamp lies in the future. Check the sender's clock." };
  }
  // In an alias, the new name is the user's and the old one another of theirs.
  const email = emailOf(event);
  if (!email && !event.userId && !event.anonymousId) {
    return { reason: 'The event names nobody: send userId, anonymousId or traits.email.' };
  }
  const act = actOfEvent(event);
  return {
    messageId: event.messageId ?? idOf(raw),
    digest: digestOf(event),
    email,
    user: event.userId,
    anonymous: event.anonymousId,
    previous: event.type === 'alias' ? event.previousId : undefined,
    traits:
      event.type === 'identify' ? traitsOf(event) : event.type === 'group' ? companyOf(event) : undefined,
    act,
    content: act ? contentOf(event, act) : undefined,
    depth: depthOf(event),
    weak: isMachine(event),
    at,
  };
}

/** The id of an event that has none: the same event sent again says another sentAt, and is the same. */
function idOf(raw: unknown): string {
  return sha256(JSON.stringify(raw, (key, value) => (key === 'sentAt' ? undefined : value)));
}

/** Of what an event says and not of how it came: a client that sends it again may say another sentAt or context. */
function digestOf({
  type,
  event,
  name,
  userId,
  anonymousId,
  previousId,
  traits,
  properties,
  timestamp,
}: SegmentEvent) {
  const said = [type, event, name, userId, anonymousId, previousId, traits, properties, timestamp];
  return sha256(JSON.stringify(said)).slice(0, 16);
}

/** `page` and `screen` are a reading, `track` is what its name says, the others say who, not what. */
function actOfEvent(event: SegmentEvent): string | undefined {
  if (event.type === 'page' || event.type === 'screen') return 'viewed';
  return event.type === 'track' && event.event ? actOf(event.event) : undefined;
}

/** When it happened, by our clock: the sender's clock is corrected by what it said when it sent. */
function instantOf(event: SegmentEvent, receivedAt: Date): Date | undefined {
  const said = event.timestamp ?? event.originalTimestamp ?? event.sentAt;
  if (!said) return receivedAt;
  const skew = event.sentAt ? receivedAt.getTime() - Date.parse(event.sentAt) : 0;
  const at = Date.parse(said) + (skew || 0);
  return Number.isNaN(at) ? undefined : new Date(at);
}

function depthOf(event: SegmentEvent): number | null {
  const said = event.properties.percent ?? event.properties.depth ?? event.properties.percent_watched;
  const percent = Number(said);
  return said === undefined || Number.isNaN(percent) ? null : Math.round(Math.min(100, Math.max(0, percent)));
}
