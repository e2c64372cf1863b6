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

/** A message as it came. */
export interface InboundWebhook {
  tool: Tool | undefined;
  settings: SourceSecurity;
  headers: Record<string, string>;
  /** All but what the body says, which is read here. */
  request: Omit<SignedRequest, 'said'>;
}

/** What a message is: entries to take in, or a check of the address that waits for an answer of its own. */
export type WebhookContent = { items: IntakeItem[] } | { answer: object | string };

/**
 * Reads a message: by its tool, as CloudEvents, or by the source's mapping.
 *
 * @throws ProblemError 401 when it is not signed as the source asks for, 400 when it can't be read at all.
 */
export async function readWebhook({
  tool,
  settings,
  headers,
  request,
}: InboundWebhook): Promise<WebhookContent> {
  if (!tool && isCloudEvent(headers)) {
    requireSigned(settings, tool, { ...request, said: undefined });
    const items = readCloudEvents(headers, new TextDecoder().decode(request.bytes));
    return { items: boundedItems(items, () => []) };
  }
  const found = await readMessage(request.bytes, headers['content-type'] ?? '');
  const { method, url } = request;
  // A check of the address may come unsigned: its answer is what shows the tool that the secret is known.
  const check = tool?.answerCheck?.({
    method,
    query: url.searchParams,
    said: found,
    secret: settings.secret,
  });
  if (check) return { answer: check.body };
  requireSigned(settings, tool, { ...request, said: found });
  return { items: boundedItems(itemsOf(found, tool, settings), () => listPaths(found)) };
}

function itemsOf(found: unknown, tool: Tool | undefined, { mapping }: SourceSecurity): IntakeItem[] {
  if (tool) return tool.read(found);
  if (found === undefined) return [];
  const namesSomebody = mapping?.email !== undefined || mapping?.user_id !== undefined;
  if (mapping && namesSomebody) return readMapped(found, mapping);
  const places = listPaths(found).join(', ') || 'none';
  const detail = `This source has no mapping yet, so its JSON can’t be read. Write one under Sources. The places in the message: ${places}.`;
  throw new ProblemError(400, 'no-mapping', detail);
}
