import { ProblemError } from '../../platform/problem-error';
import { boundedItems } from './bounded-items';
import { isCloudEvent, readCloudEvents } from './cloud-events';
import type { IntakeItem } from './intake-item';
import { listPaths } from './list-paths';
import { readMapped } from './mapped-json';
import { readMessage } from './read-message';
import { requireSigned, type SourceSecurity } from './require-signed';
import type { SignedRequest } from './signatures/signed-request';
import type { Tool } from './tools/tool';

/** A message as it was received. */
export interface InboundWebhook {
  tool: Tool | undefined;
  settings: SourceSecurity;
  headers: Record<string, string>;
  /** Everything except the parsed body, which is read here. */
  request: Omit<SignedRequest, 'body'>;
}

/** Items to store, or the response to a tool's check of the address. */
export type WebhookContent = { items: IntakeItem[] } | { answer: object | string };

/**
 * Reads a message as its tool's, as CloudEvents, or with the source's mapping.
 *
 * @throws ProblemError 401 if it isn't signed as the source requires, 400 if it can't be read.
 */
export async function readWebhook({
  tool,
  settings,
  headers,
  request,
}: InboundWebhook): Promise<WebhookContent> {
  if (!tool && isCloudEvent(headers)) {
    requireSigned(settings, tool, { ...request, body: undefined });
    const items = readCloudEvents(headers, new TextDecoder().decode(request.bytes));
    return { items: boundedItems(items, () => []) };
  }
  const body = await readMessage(request.bytes, headers['content-type'] ?? '');
  const { method, url } = request;
  // An address check may be unsigned: our answer proves to the tool that we know the secret.
  const check = tool?.answerCheck?.({
    method,
    query: url.searchParams,
    body,
    secret: settings.secret,
  });
  if (check) return { answer: check.body };
  requireSigned(settings, tool, { ...request, body });
  return { items: boundedItems(itemsOf(body, tool, settings), () => listPaths(body)) };
}

function itemsOf(body: unknown, tool: Tool | undefined, { mapping }: SourceSecurity): IntakeItem[] {
  if (tool) return tool.read(body);
  if (body === undefined) return [];
  const namesSomebody = mapping?.email !== undefined || mapping?.user_id !== undefined;
  if (mapping && namesSomebody) return readMapped(body, mapping);
  const places = listPaths(body).join(', ') || 'none';
  const detail = `This source has no mapping yet, so its JSON can’t be read. Set one up under Sources. Paths in this message: ${places}.`;
  throw new ProblemError(400, 'no-mapping', detail);
}
