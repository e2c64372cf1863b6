import type { MappingTried, MappingTry, TriedEvent } from '../../../utils/contract/console/mapping-try';
import { normalizeEmail } from '../../../utils/identity/email';
import type { IntakeItem } from './intake-item';
import { boundedItems } from './items-of';
import { readMapped } from './mapped-json';
import { placesIn } from './places-in';
import { readItem } from './read-item';
import type { Tool } from './tools/tool';

const mostShown = 20;

/** What a message would make by a mapping, in marketing's terms. Nothing of it is stored. */
export function tryMapping({ mapping, message }: MappingTry, now: Date): MappingTried {
  const place = mapping.email ?? mapping.user_id ?? '';
  return triedOf(readMapped(message, mapping), message, now, `There is no email address at “${place}”.`);
}

/** What a message of a tool would make. Nothing of it is stored. */
export function tryTool(tool: Tool, message: unknown, now: Date): MappingTried {
  return triedOf(tool.read(message), message, now, `${tool.name} names nobody in it.`);
}

function triedOf(read: IntakeItem[], message: unknown, now: Date, nobody: string): MappingTried {
  const items = boundedItems(read, () => placesIn(message));
  return {
    events: items.slice(0, mostShown).map((item) => triedItem(item, now, nobody)),
    total: items.length,
    places: placesIn(message),
  };
}

function triedItem(item: IntakeItem, now: Date, nobody: string): TriedEvent {
  const read = readItem(item, { tool: 'try', source: '' }, now);
  if ('notice' in read) return { kind: 'notice', text: read.notice };
  if ('erase' in read) return { kind: 'erase', email: read.erase.email, user: read.erase.user };
  if (item.kind === 'event' && !namesSomebody(item.event)) return { kind: 'refused', reason: nobody };
  if ('reason' in read) return { kind: 'refused', reason: read.reason };
  const { email, act, content, traits } = read;
  const at = read.at.toISOString();
  const event = item.kind === 'event' ? Reflect.get(item.event, 'event') : undefined;
  if (typeof event !== 'string') {
    return { kind: 'person', email, name: traits?.name, title: traits?.title, company: traits?.company, at };
  }
  const piece = content && { title: content.title, type: content.type, url: content.url ?? undefined };
  return { kind: 'act', email, event, act, content: piece, at };
}

/** Whether an event names its person by an id or a valid address. */
function namesSomebody(event: object): boolean {
  const { userId, traits, context }: Named = event;
  const said = traits?.email ?? context?.traits?.email;
  return Boolean(userId) || (typeof said === 'string' && normalizeEmail(said) !== undefined);
}

/** What of an event names its person. */
interface Named {
  userId?: unknown;
  traits?: { email?: unknown };
  context?: { traits?: { email?: unknown } };
}
