import { randomUUID } from 'node:crypto';
import type { SourceDates } from '../../../../utils/contract/console/source';
import { type SegmentEvent, segmentEvent } from '../../../../utils/contract/ingest/segment';
import { describeIssues } from '../../../platform/describe-issues';
import { sha256 } from '../../../platform/sha256';
import type { IncomingEvent, ReadEvent } from '../incoming-event';
import { isTooDeep, tooDeepReason } from '../nesting';
import { isEmptyValue } from '../values/is-empty-value';
import { isJunkId } from '../values/is-junk-id';
import { type MomentReading, readMoment } from '../values/read-moment';
import { isMachine } from './is-machine';
import { readContent } from './read-content';
import { readSale } from './read-sale';
import { companyOf, emailOf, readTraits } from './read-traits';
import { resolveAct } from './resolve-act';

/** The reason for refusing an event that identifies nobody. */
export const nobodyReason = 'The event doesn’t say who it is about. Send an email address or a user ID.';

const maxEventBytes = 32 * 1024;
/** An event without an ID and time is a repeat within this time, because senders retry for hours. */
const idlessMs = 12 * 3_600_000;
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;
const earliest = Date.UTC(2000, 0);
const futureAllowed = 10 * 60_000;
const maxWarnings = 5;

/** What an event doesn't say itself. */
export interface ReadContext {
  /** Sent once for a whole batch. */
  shared?: { sentAt?: unknown; context?: unknown };
  /** How the event's source writes dates. */
  dates?: SourceDates;
}

/**
 * Reads one event of a batch. Never throws.
 * @returns the event, or the reason it is refused.
 */
export function readEvent(
  raw: unknown,
  receivedAt: Date,
  { shared = {}, dates = {} }: ReadContext = {},
): ReadEvent {
  if (isTooDeep(raw)) return { reason: tooDeepReason };
  const text = JSON.stringify(raw) ?? '';
  if (Buffer.byteLength(text) > maxEventBytes) {
    return { reason: 'The event is larger than 32 KB. Send fewer properties.' };
  }
  // Neither is valid Unicode text or storable, and nobody sends them on purpose.
  if (/\\u(?:0000|d[89a-f][0-9a-f]{2})/.test(text)) {
    return {
      reason:
        'The event contains an invalid character: a NUL or an unpaired surrogate. Send well-formed UTF-8.',
    };
  }
  const parsed = segmentEvent.safeParse(raw && typeof raw === 'object' ? { ...shared, ...raw } : raw);
  if (!parsed.success) return { reason: describeIssues(parsed.error) };
  const event = parsed.data;
  const hints = event.context?.passback;
  const reading: MomentReading = {
    order: hints?.dateOrder ?? dates.order,
    zone: hints?.timeZone ?? dates.zone ?? 'UTC',
    now: receivedAt,
  };
  const at = instantOf(event, reading);
  if ('issue' in at) return { reason: at.issue };
  // In an alias, `userId` is the new ID and `previousId` the old one.
  const { email, issue } = emailOf(event);
  const user = idOf(event.userId);
  const anonymous = idOf(event.anonymousId);
  if (!email && !user && !anonymous) {
    return { reason: issue ?? nobodyReason };
  }
  const found = traitsOf(event, reading);
  if (found?.issue) return { reason: found.issue };
  const warnings = [...(issue && !email ? [issue] : []), ...(found?.warnings ?? [])].slice(0, maxWarnings);
  const act = actOfEvent(event);
  return {
    ...identityOf(event, raw, receivedAt),
    email,
    user,
    anonymous,
    previous: event.type === 'alias' ? idOf(event.previousId) : undefined,
    traits: found?.traits,
    act,
    name: event.type === 'track' ? event.event : undefined,
    content: act || event.type === 'track' ? readContent(event, act ?? '') : undefined,
    sale: event.type === 'track' ? readSale(event.properties) : undefined,
    depth: depthOf(event),
    minutes: minutesOf(event),
    weak: isMachine(event),
    at: at.value,
    ...(warnings.length > 0 && { warnings }),
  };
}

function traitsOf(event: SegmentEvent, reading: MomentReading) {
  if (event.type === 'identify') return readTraits(event, reading);
  return event.type === 'group' ? companyOf(event, reading) : undefined;
}

/** Ignores IDs that identify nobody, such as a literal `undefined`. */
function idOf(id: string | undefined): string | undefined {
  return id === undefined || isJunkId(id) ? undefined : id.trim();
}

/**
 * What identifies an event. With the sender's ID, it is that. Otherwise, a statement about a person counts
 * whenever it changes what is known, and an act is a repeat if its content and time are the same. An act
 * without a time is a repeat only within half a day, because two demo requests weeks apart are two requests.
 */
function identityOf(
  event: SegmentEvent,
  raw: unknown,
  receivedAt: Date,
): Pick<IncomingEvent, 'messageId' | 'earlierIds' | 'digest' | 'isStatement'> {
  const digest = digestOf(event);
  if (event.messageId) return { messageId: event.messageId, digest };
  if (event.type === 'identify' || event.type === 'group') {
    return { messageId: randomUUID(), digest, isStatement: true };
  }
  const id = sha256(JSON.stringify(raw, (key, value) => (key === 'sentAt' ? undefined : value)));
  const written = event.timestamp ?? event.originalTimestamp;
  if (isPlainInstant(written) || !isEmptyValue(written)) return { messageId: id, digest };
  const period = Math.floor(receivedAt.getTime() / idlessMs);
  return { messageId: `${id} ${period}`, earlierIds: [`${id} ${period - 1}`], digest };
}

/**
 * Hashes what an event says, but not how it was sent: a client that retries may send a different sentAt or
 * context.
 */
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
  const found = [type, event, name, userId, anonymousId, previousId, traits, properties, timestamp];
  return sha256(JSON.stringify(found)).slice(0, 16);
}

/** `page` and `screen` are views, and `track` is what its name means. The others say who, not what. */
function actOfEvent(event: SegmentEvent): string | undefined {
  if (event.type === 'page' || event.type === 'screen') return 'viewed';
  return event.type === 'track' && event.event ? resolveAct(event.event) : undefined;
}

/**
 * When an event happened, by our clock: the sender's clock is corrected by its sentAt. An archived event says
 * when it was received, so its times are corrected already.
 */
function instantOf(event: SegmentEvent, reading: MomentReading): { value: Date } | { issue: string } {
  const { now } = reading;
  const found = [event.timestamp, event.originalTimestamp, event.sentAt].find(
    (value) => isPlainInstant(value) || !isEmptyValue(value),
  );
  if (found === undefined) return { value: now };
  const isCorrected =
    !isEmptyValue(event.receivedAt) ||
    (!isEmptyValue(event.timestamp) && !isEmptyValue(event.originalTimestamp));
  const sent = isCorrected ? undefined : readInstant(event.sentAt, { ...reading, now: farAway });
  const skew = sent && 'value' in sent ? now.getTime() - sent.value.getTime() : 0;
  const read = readInstant(found, { ...reading, now: new Date(now.getTime() - skew) });
  if ('issue' in read) return read;
  return { value: 'value' in read ? new Date(read.value.getTime() + skew) : now };
}

/** A clock that is ahead is corrected by sentAt, however far ahead it is. */
const farAway = new Date(8_000_000_000_000);

function readInstant(raw: unknown, reading: MomentReading) {
  if (isPlainInstant(raw)) {
    const at = Date.parse(raw); // The most common format; the general parser takes fifty times as long.
    const isThere = new Date(at).toISOString().startsWith(raw.slice(0, 19));
    if (isThere && at >= earliest && at <= reading.now.getTime() + futureAllowed)
      return { value: new Date(at) };
  }
  return readMoment(raw, reading);
}

function isPlainInstant(raw: unknown): raw is string {
  return typeof raw === 'string' && isoInstant.test(raw);
}

function depthOf(event: SegmentEvent): number | null {
  const found = event.properties.percent ?? event.properties.depth ?? event.properties.percent_watched;
  const percent = Number(typeof found === 'string' ? found.replace(/\s*%$/, '') : found);
  if (isEmptyValue(found) || Number.isNaN(percent)) return null;
  return Math.round(Math.min(100, Math.max(0, percent)));
}

/**
 * How long an act lasted. `duration` is in seconds, as in Segment's video spec; the other names say their
 * unit.
 */
function minutesOf({ properties }: SegmentEvent): number | null {
  const inMinutes = Number(properties.minutes ?? properties.duration_minutes);
  const inSeconds = Number(properties.duration ?? properties.duration_seconds);
  const minutes = Number.isNaN(inMinutes) ? inSeconds / 60 : inMinutes;
  return Number.isFinite(minutes) && minutes >= 0 && minutes < 100_000 ? Math.round(minutes) : null;
}
