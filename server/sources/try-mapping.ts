import type { MappingTried, MappingTry, TriedEvent } from '../../utils/contract/mapping-try';
import type { SourceMapping } from '../../utils/contract/source-mapping';
import { normalizeEmail } from '../../utils/identity/email';
import { type MappedEvent, placesIn, readMapped } from './mapped-json';
import { readEvent } from './segment/read-event';

const mostShown = 20;

/** What a message would make by a mapping, in marketing's terms. Nothing of it is stored. */
export function tryMapping({ mapping, message }: MappingTry, now: Date): MappingTried {
  const events = readMapped(message, mapping);
  return {
    events: events.slice(0, mostShown).map((event) => triedOf(event, mapping, now)),
    total: events.length,
    places: placesIn(message),
  };
}

function triedOf(event: MappedEvent, mapping: SourceMapping, now: Date): TriedEvent {
  const said = event.type === 'identify' ? event.traits.email : event.context.traits.email;
  if (typeof said !== 'string' || !normalizeEmail(said)) {
    return { kind: 'refused', reason: `No e-mail address stands at “${mapping.email}”.` };
  }
  const read = readEvent(event, now);
  if ('reason' in read) return { kind: 'refused', reason: read.reason };
  const { email, act, content, traits } = read;
  const at = read.at.toISOString();
  if (event.type === 'identify') {
    return { kind: 'person', email, name: traits?.name, title: traits?.title, company: traits?.company, at };
  }
  const piece = content && { title: content.title, type: content.type, url: content.url ?? undefined };
  return { kind: 'act', email, event: event.event, act, content: piece, at };
}
