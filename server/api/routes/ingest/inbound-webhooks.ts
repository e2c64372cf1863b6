import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { ingestResponse } from '../../../../utils/contract/ingest/segment';
import { cutText } from '../../../../utils/identity/cut-text';
import { ingestBatch, type ParsedEvent, recordRejection } from '../../../features/ingest/ingest-batch';
import type { IntakeItem } from '../../../features/ingest/intake-item';
import { readBytes } from '../../../features/ingest/read-body';
import { readItem } from '../../../features/ingest/read-item';
import { readWebhook } from '../../../features/ingest/read-webhook';
import { readSourceSecurity } from '../../../features/ingest/sources';
import type { Tool } from '../../../features/ingest/tools/tool';
import { findTool, tools } from '../../../features/ingest/tools/tools';
import type { SourceCaller } from '../../../platform/caller';
import { ProblemError } from '../../../platform/problem-error';
import { requireSource } from '../../http/authenticate';
import type { App, AppDeps, Env } from '../../http/context';
import { jsonResponse } from '../../http/openapi';

const maxBodyBytes = 500 * 1024;
const browserEraseReason =
  'Erasures aren’t accepted with a browser key, because anyone can read it. Create a server write key for this tool.';

/**
 * Events from senders that can't set headers: the write key is part of the address. Accepts CloudEvents 1.0,
 * messages of known tools with their signatures, forms, and any JSON that the source has a mapping for.
 */
export function mountInboundWebhooks(app: App, deps: AppDeps): void {
  const receive = async (c: Context<Env>) => {
    const tool = requireTool(c.req.param('tool'));
    const caller = await requireSource(deps, c, c.req.param('key'));
    const bytes = await readBytes(await c.req.arrayBuffer(), maxBodyBytes);
    const settings = await deps.store.inTeam(caller.team, (tx) => readSourceSecurity(tx, caller.source));
    const now = deps.now();
    const { method } = c.req;
    const request = {
      method,
      url: toPublicUrl(deps, c),
      header: (name: string) => c.req.header(name),
      bytes,
      now,
    };
    const headers = Object.fromEntries(c.req.raw.headers);
    const message = await readWebhook({ tool, settings, headers, request }).catch(async (error) => {
      // Also shown on the source, because senders rarely show the response.
      if (error instanceof ProblemError) await recordRejection(deps, caller, error.detail);
      throw error;
    });
    if ('answer' in message) return respond(c, message.answer);
    const entries = message.items.map((item) => parseItem(caller, tool, item, now));
    return c.json(await ingestBatch(deps, caller, entries));
  };
  const confirmAddress = async (c: Context<Env>) => {
    const tool = requireTool(c.req.param('tool'));
    const caller = await requireSource(deps, c, c.req.param('key'));
    const { secret } = await deps.store.inTeam(caller.team, (tx) => readSourceSecurity(tx, caller.source));
    const { method } = c.req;
    const query = toPublicUrl(deps, c).searchParams;
    const answer = tool?.answerCheck?.({ method, query, body: undefined, secret });
    const sender = tool ? `messages from ${tool.name}` : 'JSON, forms and CloudEvents';
    return respond(c, answer?.body ?? `This address works. It accepts ${sender} by POST.`);
  };
  for (const path of ['/in/:key', '/in/:key/:tool']) app.post(path, receive).get(path, confirmAddress);
  describe(app);
}

function describe(app: App): void {
  const params = z.object({ key: z.string(), tool: z.string() });
  const toolIds = tools.map(({ id }) => id).join(', ');
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'post',
      path: '/in/{key}/{tool}',
      summary: 'Send events from tools that can’t set headers',
      description: `\`key\` is a write key. Tools: ${toolIds}. Without a tool, \`/in/{key}\` accepts CloudEvents 1.0, forms, and JSON that the source’s mapping describes. If a source has a secret, unsigned requests are refused. Invalid entries don’t affect the others. At most 2,500 entries per request.`,
      request: { params },
      responses: jsonResponse(ingestResponse, 'How many events were stored, repeated and rejected.'),
    }),
  );
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path: '/in/{key}/{tool}',
      summary: 'Check the address, as some tools do before they save it',
      request: { params },
      responses: {
        200: {
          content: { 'text/plain': { schema: z.string() } },
          description: 'The response the tool expects, or a confirmation.',
        },
      },
    }),
  );
}

function respond(c: Context<Env>, body: object | string): Response {
  return typeof body === 'string' ? c.text(body) : c.json(body);
}

function parseItem(caller: SourceCaller, tool: Tool | undefined, item: IntakeItem, now: Date): ParsedEvent {
  if (item.kind === 'erase' && caller.isPublic) return { reason: browserEraseReason };
  return readItem(item, { tool: tool?.id ?? 'in', source: caller.source, dates: caller.dates }, now);
}

function requireTool(name: string | undefined): Tool | undefined {
  if (name === undefined) return undefined;
  const tool = findTool(name);
  if (tool) return tool;
  const toolIds = tools.map(({ id }) => id).join(', ');
  const detail = `“${cutText(name, 40)}” isn’t a supported tool. Supported: ${toolIds}. For any other tool, remove this part of the address and set up a mapping under Sources.`;
  throw new ProblemError(404, 'no-tool', detail);
}

/** The URL as the sender knows it. */
function toPublicUrl({ config }: AppDeps, c: Context<Env>): URL {
  const { pathname, search, origin } = new URL(c.req.url);
  return new URL(pathname + search, config.publicUrl ?? origin);
}
