import { cutText } from '../../../../utils/identity/cut-text';
import type { IntakeItem } from '../intake-item';
import { identify, notice, refusal, track } from './items';
import { asRecord, asText, fromMilliseconds, isRecord, joinWords, ownId } from './lenient';

type Bag = Readonly<Record<string, unknown>>;

/** How long before its webinar someone may join for it to count as the same time. */
const earlyMs = 10 * 60_000;

/** Reads one of Zoom’s messages about a webinar or meeting. */
export function zoomItems(message: unknown): IntakeItem[] {
  const { event, payload, event_ts: time } = asRecord(message);
  const called = asText(event);
  if (!called) return [];
  const [kind, what = ''] = cutText(called, 80).split('.');
  const object = asRecord(asRecord(payload).object);
  if (kind !== 'webinar' && kind !== 'meeting') return [unused(called)];
  const prefix = kind === 'webinar' ? 'Webinar' : 'Meeting';
  const at = fromMilliseconds(time);
  if (/^registration_(?:created|cancelled|approved|denied)$/.test(what)) {
    return registrationItems(prefix, what, object, at);
  }
  if (what === 'participant_joined' || what === 'participant_left')
    return attendanceItems(prefix, object, at);
  return [unused(called)];
}

function unused(called: string): IntakeItem {
  return notice(
    `Zoom sent “${cutText(called, 60)}”, which is neither a registration nor an attendance, so it wasn’t stored.`,
  );
}

const names: Readonly<Record<string, string>> = {
  registration_created: 'Registered',
  registration_cancelled: 'Registration Canceled',
  registration_approved: 'Registration Approved',
  registration_denied: 'Registration Denied',
};

function registrationItems(prefix: string, what: string, object: Bag, at: string | undefined): IntakeItem[] {
  const registrant = object.registrant;
  if (!isRecord(registrant)) return [refusal('Zoom sent a registration without a registrant.')];
  const id = asText(registrant.id);
  const who = { email: registrant.email, userId: ownId('zoom', id), timestamp: at };
  const traits = {
    name: joinWords(registrant.first_name, registrant.last_name),
    company: registrant.org,
    title: registrant.job_title,
    industry: registrant.industry,
    country: registrant.country,
    employees: registrant.no_of_employees,
  };
  const act = track({
    ...who,
    event: `${prefix} ${names[what]}`,
    messageId: id && `${what} ${pieceOf(object)} ${id} ${at ?? ''}`,
    properties: propertiesOf(prefix, object),
  });
  return [identify(who, traits), act];
}

/** All of a person's joins and leaves are one attendance: its ID and time are the webinar's. */
function attendanceItems(prefix: string, object: Bag, at: string | undefined): IntakeItem[] {
  const { participant } = object;
  if (!isRecord(participant)) return [refusal('Zoom sent an attendance without a participant.')];
  const email = asText(participant.email);
  const registrant = asText(participant.registrant_id);
  const person = registrant ?? email?.toLowerCase();
  if (!person) {
    return [
      notice(
        `Someone without an email address attended a ${prefix.toLowerCase()}. To see who attends, require registration in Zoom.`,
      ),
    ];
  }
  const instance =
    asText(object.uuid) ?? `${pieceOf(object)} ${cutText(asText(object.start_time) ?? '', 10)}`;
  const who = { email, userId: ownId('zoom', registrant), timestamp: timeOf(object, participant, at) };
  return [
    ...(email ? [identify(who, { name: participant.user_name }, `who ${instance} ${person}`)] : []),
    track({
      ...who,
      event: `${prefix} Attended`,
      messageId: `attended ${instance} ${person}`,
      properties: propertiesOf(prefix, object),
    }),
  ];
}

/**
 * When the webinar began, so that the time is the same on every rejoin. If someone joined long before that,
 * when they joined.
 */
function timeOf(object: Bag, participant: Bag, at: string | undefined): string | undefined {
  const joined = asText(participant.join_time) ?? at;
  const began = asText(object.start_time);
  const isEarly = Date.parse(began ?? '') > Date.parse(joined ?? '') + earlyMs;
  return began === undefined || isEarly ? joined : began;
}

function pieceOf(object: Bag): string {
  return asText(object.id) ?? asText(object.topic) ?? '';
}

function propertiesOf(prefix: string, object: Bag) {
  return {
    content_id: ownId('zoom', object.id),
    content_type: prefix.toLowerCase(),
    title: asText(object.topic),
  };
}
