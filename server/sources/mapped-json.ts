import type { SourceMapping } from '../../utils/contract/source-mapping';
import { sha256 } from '../sha256';

/** What is made of one entry: who somebody is, or what they did. */
export type MappedEvent = ReturnType<typeof eventsOf>[number];

/** Reads a sender's own JSON by a source's mapping, as events by the Segment specification. */
export function readMapped(body: unknown, mapping: SourceMapping): MappedEvent[] {
  const entries = mapping.events ? at(body, mapping.events) : body;
  return (Array.isArray(entries) ? entries : [entries]).flatMap((entry) => eventsOf(entry, mapping));
}

function eventsOf(entry: unknown, mapping: SourceMapping) {
  const find = (place: string | undefined) =>
    place === undefined ? undefined : place.startsWith('=') ? place.slice(1) : at(entry, place);
  const said = textOf(find(mapping.event));
  const names = mapping.events_named ?? {};
  const event = said !== undefined && Object.hasOwn(names, said) ? names[said] : said;
  const id = textOf(find(mapping.id)); // As long as the sender likes: its hash is our messageId.
  const email = find(mapping.email);
  const timestamp = textOf(find(mapping.timestamp));
  const person = { name: find(mapping.name), company: find(mapping.company), title: find(mapping.title) };
  const isSaid = Object.values(person).some((value) => value !== undefined);
  const identify = {
    type: 'identify' as const,
    messageId: id && sha256(`${id} who`),
    timestamp,
    traits: { ...person, email },
  };
  const track = event && {
    type: 'track' as const,
    messageId: id && sha256(id),
    timestamp,
    event,
    context: { traits: { email }, campaign: { name: textOf(find(mapping.campaign)) } },
    properties: {
      content_id: find(mapping.content_id),
      title: find(mapping.content_title),
      content_type: find(mapping.content_type),
      url: find(mapping.url),
    },
  };
  return [...(isSaid || !track ? [identify] : []), ...(track ? [track] : [])];
}

/**
 * The places in a body where a text or a number stands, to write a mapping by: names alone, nothing that stands there.
 * A name that a path can't say is left out: it may be somebody's address.
 */
export function placesIn(body: unknown, most = 40): string[] {
  const places: string[] = [];
  const walk = (value: unknown, path: string[]) => {
    if (places.length >= most || path.length > 6) return;
    if (value && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value).slice(0, most)) {
        if (/^[^.\s]+$/.test(name)) walk(inner, [...path, name]);
      }
    } else if (path.length > 0) places.push(path.join('.').slice(0, 100));
  };
  walk(body, []);
  return places;
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => {
    const isThere = inner !== null && typeof inner === 'object' && Object.hasOwn(inner, name);
    return isThere ? Reflect.get(inner, name) : undefined;
  }, value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
