import { createRoute } from '@hono/zod-openapi';
import { and, eq } from 'drizzle-orm';
import type { Context } from 'hono';
import { z } from 'zod';
import { ingestResponse } from '../../../../utils/contract/ingest/segment';
import type { IntakeItem } from '../../../features/ingest/intake-item';
import { readBytes } from '../../../features/ingest/read-body';
import { readHook } from '../../../features/ingest/read-hook';
import { readItem } from '../../../features/ingest/read-item';
import type { SourceSettings } from '../../../features/ingest/require-signed';
import { noteRefusal, type Read, takeIn } from '../../../features/ingest/take-in';
import type { Tool } from '../../../features/ingest/tools/tool';
import { toolNamed, tools } from '../../../features/ingest/tools/tools';
import type { SourceCaller } from '../../../platform/caller';
import { sources } from '../../../platform/db/tables/source-tables';
import { ProblemError } from '../../../platform/problem-error';
import { answers } from '../../http/answers';
import { requireSource } from '../../http/authenticate';
import type { App, Env, World } from '../../http/context';

const largestBody = 500 * 1024;
const eraseByBrowser =
  'An erasure came with a browser’s key, which anyone can read. Use a write key of its own for this tool.';

/**
 * Events from senders that can't set headers: the write key is part of the address. CloudEvents 1.0, the messages and
 * signatures of tools that are known, forms, and any JSON that the source has a mapping for.
 */
export function mountHooks(app: App, world: World): void {
  const take = async (c: Context<Env>) => {
    const tool = toolAt(c.req.param('vendor'));
    const caller = await requireSource(world, c, c.req.param('token'));
    const bytes = await readBytes(await c.req.arrayBuffer(), largestBody);
    const settings = await settingsOf(world, caller);
    const now = world.now();
    const { method } = c.req;
    const request = {
      method,
      url: urlOf(world, c),
      header: (name: string) => c.req.header(name),
      bytes,
      now,
    };
    const headers = Object.fromEntries(c.req.raw.headers);
    const read = await readHook({ tool, settings, headers, request }).catch(async (error) => {
      // Who looks after the source is told, too: a sender rarely shows what it was answered.
      if (error instanceof ProblemError) await noteRefusal(world, caller, error.detail);
      throw error;
    });
    if ('answer' in read) return respond(c, read.answer);
    const entries = read.items.map((item) => readFor(caller, tool, item, now));
    return c.json(await takeIn(world, caller, entries));
  };
  const check = async (c: Context<Env>) => {
    const tool = toolAt(c.req.param('vendor'));
    const caller = await requireSource(world, c, c.req.param('token'));
    const { secret } = await settingsOf(world, caller);
    const { method } = c.req;
    const query = urlOf(world, c).searchParams;
    const answer = tool?.answerCheck?.({ method, query, said: undefined, secret });
    const sender = tool ? `messages from ${tool.name}` : 'JSON, forms and CloudEvents';
    return respond(c, answer?.body ?? `This address works. It takes ${sender} by POST.`);
  };
  for (const path of ['/in/:token', '/in/:token/:vendor']) app.post(path, take).get(path, check);
  describe(app);
}

function describe(app: App): void {
  const params = z.object({ token: z.string(), vendor: z.string() });
  const known = tools.map(({ id }) => id).join(', ');
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'post',
      path: '/in/{token}/{vendor}',
      summary: 'Events in from tools that can’t set headers',
      description: `The token is a write key. Tools: ${known}. Without one, at \`/in/{token}\`: CloudEvents 1.0, forms, or JSON by the source’s mapping. A source that has a secret takes nothing that is not signed with it. One entry that can’t be read never refuses the others; at most 2,500 are taken at once.`,
      request: { params },
      responses: answers(ingestResponse, 'How many were stored, had come before, and were rejected.'),
    }),
  );
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path: '/in/{token}/{vendor}',
      summary: 'Checks the address, as tools do before they save it',
      request: { params },
      responses: {
        200: {
          content: { 'text/plain': { schema: z.string() } },
          description: 'The answer that the tool waits for, or a sentence.',
        },
      },
    }),
  );
}

function respond(c: Context<Env>, body: object | string): Response {
  return typeof body === 'string' ? c.text(body) : c.json(body);
}

function readFor(caller: SourceCaller, tool: Tool | undefined, item: IntakeItem, now: Date): Read {
  if (item.kind === 'erase' && caller.isPublic) return { reason: eraseByBrowser };
  return readItem(item, { tool: tool?.id ?? 'in', source: caller.source, dates: caller.dates }, now);
}

function toolAt(name: string | undefined): Tool | undefined {
  if (name === undefined) return undefined;
  const tool = toolNamed(name);
  if (tool) return tool;
  const known = tools.map(({ id }) => id).join(', ');
  const detail = `“${name.slice(0, 40)}” is not a tool we know. Known: ${known}. For any other, leave it out of the address and write a mapping under Sources.`;
  throw new ProblemError(404, 'no-vendor', detail);
}

async function settingsOf({ store }: World, { team, source }: SourceCaller): Promise<SourceSettings> {
  const [row] = await store.inTeam(team, (tx) =>
    tx
      .select({ secret: sources.secret, mapping: sources.mapping })
      .from(sources)
      .where(and(eq(sources.team, team), eq(sources.id, source))),
  );
  return { secret: row?.secret ?? undefined, mapping: row?.mapping ?? undefined };
}

/** The address as the sender was told it. */
function urlOf({ config }: World, c: Context<Env>): URL {
  const { pathname, search, origin } = new URL(c.req.url);
  return new URL(pathname + search, config.publicUrl ?? origin);
}
