import type {
  MappingPreview,
  MappingPreviewRequest,
  PreviewedEvent,
} from '../../../utils/contract/console/mapping-preview';
import type { SourceMapping } from '../../../utils/contract/ingest/source-mapping';
import { boundedItems } from './bounded-items';
import type { IntakeItem } from './intake-item';
import { listPaths } from './list-paths';
import { readMapped } from './mapped-json';
import { readItem } from './read-item';
import { nobodyReason } from './segment/read-event';
import type { Tool } from './tools/tool';

const maxShown = 20;

/** Shows what a mapping would make of a message. Nothing is stored. */
export function previewMapping({ mapping, message }: MappingPreviewRequest, now: Date): MappingPreview {
  return previewMessage(readMapped(message, mapping), message, now, explainNobody(mapping));
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

function explainNobody({ email, user_id }: SourceMapping): string {
  if (email && user_id) return `No email address or user ID was found at “${email}” or “${user_id}”.`;
  return user_id
    ? `No user ID was found at “${user_id}”.`
    : `No email address was found at “${email ?? ''}”.`;
}

function previewMessage(items: IntakeItem[], message: unknown, now: Date, nobody: string): MappingPreview {
  const paths = listPaths(message);
  const bounded = boundedItems(items, () => paths);
  return {
    events: bounded.slice(0, maxShown).map((item) => previewItem(item, now, nobody)),
    total: bounded.length,
    paths,
  };
}

function previewItem(item: IntakeItem, now: Date, nobody: string): PreviewedEvent {
  const read = readItem(item, { tool: 'try', source: '' }, now);
  if ('notice' in read) return { kind: 'notice', text: read.notice };
  if ('erase' in read) return { kind: 'erase', email: read.erase.email, user: read.erase.user };
  if ('reason' in read) {
    return { kind: 'refused', reason: read.reason === nobodyReason ? nobody : read.reason };
  }
  const { email, user, act, content, traits } = read;
  const event = read.name || act;
  const at = read.at.toISOString();
  if (!event) {
    return {
      kind: 'person',
      email,
      user,
      name: traits?.name,
      title: traits?.title,
      company: traits?.company,
      at,
    };
  }
  const piece = content && { title: content.title, type: content.type, url: content.url ?? undefined };
  return { kind: 'act', email, user, event, act, content: piece, at };
}
