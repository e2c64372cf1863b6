import type { OpenAPIHono } from '@hono/zod-openapi';
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { type IngestResponse, ingestResponse, segmentEvent } from '../../utils/contract/segment';
import { erasedReason } from '../erasure/without-erased';
import { answers } from '../http/answers';
import { requireSource } from '../http/authenticate';
import type { App, Env, World } from '../http/context';
import { ProblemError } from '../http/problem-error';
import { readJsonBody } from '../sources/read-body';
import { type IncomingEvent, readEvent } from '../sources/segment/read-event';
import { storeEvents } from '../sources/store-events';

const largestBatch = 500 * 1024;
const mostEvents = 2500;
const singles = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const;

/** Segment's calls: what every marketing stack can already send. https://segment.com/docs/connections/spec/ */
export function mountSegment(app: App, world: World): void {
  for (const type of singles) {
    app.post(`/v1/${type}`, async (c) => {
      const body = await bodyOf(c);
      const { team } = await requireSource(world, c, writeKeyOf(c, body));
      const answer = await ingest(world, team, [{ ...body, type }]);
      const [fault] = answer.rejected;
      if (fault) throw new ProblemError(400, 'event', fault.reason);
      return c.json(answer);
    });
    describe(app, `/v1/${type}`, segmentEvent.omit({ type: true }).meta({ id: `Segment_${type}` }));
  }
  app.post('/v1/batch', async (c) => {
    const body = await bodyOf(c);
    const { team } = await requireSource(world, c, writeKeyOf(c, body));
    if (!Array.isArray(body.batch)) {
      throw new ProblemError(400, 'batch', 'The body has no "batch": send {"batch": [event, …]}.');
    }
    if (body.batch.length > mostEvents) {
      throw new ProblemError(400, 'batch', `A batch holds at most ${mostEvents} events. Send it in parts.`);
    }
    const shared = { sentAt: body.sentAt, context: body.context };
    return c.json(await ingest(world, team, body.batch, shared));
  });
  describe(
    app,
    '/v1/batch',
    z.object({ batch: z.array(segmentEvent).max(mostEvents) }).meta({ id: 'SegmentBatch' }),
  );
}

/** A batch's faulty events are named and left out; the others are stored. */
async function ingest(
  { store, now, metrics }: World,
  team: string,
  raw: unknown[],
  shared: { sentAt?: unknown; context?: unknown } = {},
): Promise<IngestResponse> {
  const receivedAt = now();
  const rejected: IngestResponse['rejected'] = [];
  const events = new Map<IncomingEvent, number>();
  raw.forEach((item, index) => {
    const event = readEvent(item, receivedAt, shared);
    if ('reason' in event) rejected.push({ index, reason: event.reason });
    else events.set(event, index);
  });
  const { stored, repeated, erased } = await store.inTeam(team, (tx) =>
    storeEvents(tx, team, [...events.keys()], receivedAt),
  );
  for (const event of erased) rejected.push({ index: events.get(event) ?? 0, reason: erasedReason });
  metrics.events.inc({ result: 'stored' }, stored);
  metrics.events.inc({ result: 'repeated' }, repeated);
  metrics.events.inc({ result: 'rejected' }, rejected.length);
  return { success: true, stored, repeated, rejected: rejected.sort((a, b) => a.index - b.index) };
}

async function bodyOf(c: Context<Env>): Promise<Record<string, unknown>> {
  const body = await readJsonBody(await c.req.arrayBuffer(), largestBatch);
  if (!body || typeof body !== 'object' || Array.isArray(body)) {
    throw new ProblemError(400, 'not-json', 'The body is no JSON object.');
  }
  return { ...body };
}

/** Basic authentication with the write key as its user name, or `writeKey` in the body. */
function writeKeyOf(c: Context<Env>, body: Record<string, unknown>): string | undefined {
  const basic = /^Basic (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  const user = basic && Buffer.from(basic, 'base64').toString().split(':')[0];
  return user || (typeof body.writeKey === 'string' ? body.writeKey : undefined);
}

/** Only described in the OpenAPI document: the body is read by ourselves, whatever its content type. */
function describe(app: OpenAPIHono<Env>, path: string, schema: z.ZodType): void {
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'post',
      path,
      summary: 'Events in, as the Segment specification has them',
      security: [{ source: [] }],
      request: { body: { content: { 'application/json': { schema } }, required: true } },
      responses: answers(
        ingestResponse,
        'How many were stored, had come before, and were rejected, with the reason.',
      ),
    }),
  );
}
