import type {
  MappingPreview,
  MappingPreviewRequest,
  PreviewedEvent,
} from '../../../utils/contract/console/mapping-preview';
import { normalizeEmail } from '../../../utils/identity/email';
import { boundedItems } from './bounded-items';
import type { IntakeItem } from './intake-item';
import { listPaths } from './list-paths';
import { readMapped } from './mapped-json';
import { readItem } from './read-item';
import type { Tool } from './tools/tool';

const maxShown = 20;

/** Shows what a mapping would make of a message. Nothing is stored. */
export function previewMapping({ mapping, message }: MappingPreviewRequest, now: Date): MappingPreview {
  const place = mapping.email ?? mapping.user_id ?? '';
  return previewMessage(
    readMapped(message, mapping),
    message,
    now,
    `No email address was found at “${place}”.`,
  );
}

/** Shows what a tool's message would become. Nothing is stored. */
export function previewTool(tool: Tool, message: unknown, now: Date): MappingPreview {
  return previewMessage(
    tool.read(message),
    message,
    now,
    `This message from ${tool.name} doesn’t identify a person.`,
  );
}

function previewMessage(read: IntakeItem[], message: unknown, now: Date, nobody: string): MappingPreview {
  const items = boundedItems(read, () => listPaths(message));
  return {
    events: items.slice(0, maxShown).map((item) => previewItem(item, now, nobody)),
    total: items.length,
    paths: listPaths(message),
  };
}

function previewItem(item: IntakeItem, now: Date, nobody: string): PreviewedEvent {
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

/** Whether an event identifies its person by an ID or a valid email address. */
function namesSomebody(event: object): boolean {
  const { userId, traits, context }: Named = event;
  const found = traits?.email ?? context?.traits?.email;
  return Boolean(userId) || (typeof found === 'string' && normalizeEmail(found) !== undefined);
}

/** The parts of an event that identify its person. */
interface Named {
  userId?: unknown;
  traits?: { email?: unknown };
  context?: { traits?: { email?: unknown } };
}
