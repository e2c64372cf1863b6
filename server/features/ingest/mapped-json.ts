import type { SourceMapping } from '../../../utils/contract/ingest/source-mapping';
import { flaggedItem } from './flagged-item';
import type { IntakeItem } from './intake-item';
import { type Finder, finderOf } from './value-at';

/** The mapping fields that contain a path. */
type Field = Exclude<keyof SourceMapping, 'events' | 'events_named' | 'dateOrder' | 'timeZone' | 'signature'>;
type Find = (field: Field) => unknown;

const nothing: Finder = () => undefined;

/**
 * Reads custom JSON with a source's mapping. Each entry becomes an identify, a track, an erasure, or a
 * notice. If the mapping defines a date format, it is passed on in the event's `context.passback`.
 */
export function readMapped(body: unknown, mapping: SourceMapping): IntakeItem[] {
  const entries = mapping.events ? finderOf(mapping.events)(body) : body;
  if (entries === undefined || entries === null) return [];
  const finders = new Map<string, Finder>();
  const finder = (field: Field) => {
    const known = finders.get(field) ?? makeFinder(mapping[field]);
    finders.set(field, known);
    return known;
  };
  return (Array.isArray(entries) ? entries : [entries]).flatMap((entry) =>
    itemsOf((field) => finder(field)(entry), mapping),
  );
}

function makeFinder(place: string | undefined): Finder {
  if (place === undefined) return nothing;
  if (!place.startsWith('=')) return finderOf(place);
  const words = place.slice(1);
  return () => words;
}

function itemsOf(find: Find, mapping: SourceMapping): IntakeItem[] {
  const [email, userId] = [find('email'), textOf(find('user_id'))];
  const flagged = flaggedItem(
    { test: find('test'), erase: find('erase'), email, userId },
    (flag) =>
      `The mapping’s ${flag} field found neither yes nor no at “${mapping[flag]}”. Point it to a value that is true or false.`,
  );
  if (flagged) return [flagged];
  const id = textOf(find('id'));
  const { dateOrder, timeZone } = mapping;
  const shared = {
    userId,
    timestamp: find('timestamp'),
    context: { traits: { email }, ...((dateOrder || timeZone) && { passback: { dateOrder, timeZone } }) },
  };
  const traits = traitsOf(find);
  const found = textOf(find('event'));
  const names = mapping.events_named ?? {};
  const event = found !== undefined && Object.hasOwn(names, found) ? names[found] : found;
  const isSaid = Object.values(traits).some((value) => value !== undefined && value !== null && value !== '');
  const identify = {
    type: 'identify',
    messageId: id && `${id} who`,
    ...shared,
    traits: { ...traits, email },
  };
  const track = event && {
    type: 'track',
    messageId: id,
    ...shared,
    event,
    context: { ...shared.context, campaign: { name: textOf(find('campaign')) } },
    properties: propertiesOf(find),
  };
  return [...(isSaid || !track ? [identify] : []), ...(track ? [track] : [])].map((event) => ({
    kind: 'event',
    event,
  }));
}

function traitsOf(find: Find) {
  return {
    name: find('name'),
    firstName: find('first_name'),
    lastName: find('last_name'),
    title: find('title'),
    company: find('company'),
    employees: find('employees'),
    industry: find('industry'),
    country: find('country'),
    linkedin: find('linkedin'),
    owner: find('owner'),
    unsubscribed: find('unsubscribed'),
    do_not_contact: find('do_not_contact'),
    consented_at: find('consented_at'),
  };
}

function propertiesOf(find: Find) {
  return {
    content_id: find('content_id'),
    title: find('content_title'),
    content_type: find('content_type'),
    url: find('url'),
    percent: find('percent'),
    duration: find('duration'),
    is_bot: find('machine'),
    amount: find('amount'),
    currency: find('currency'),
    reason: find('reason'),
    deal: find('deal'),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;
}
