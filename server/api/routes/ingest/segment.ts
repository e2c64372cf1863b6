import type { OpenAPIHono } from '@hono/zod-openapi';
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { ingestResponse, segmentEvent } from '../../../../utils/contract/ingest/segment';
import { readJsonBody } from '../../../features/ingest/read-body';
import { readEvent } from '../../../features/ingest/segment/read-event';
import { takeIn } from '../../../features/ingest/take-in';
import { erasedReason } from '../../../features/privacy/erasure/without-erased';
import { ProblemError } from '../../../platform/problem-error';
import { answers } from '../../http/answers';
import { requireSource } from '../../http/authenticate';
import type { App, Env, World } from '../../http/context';
import { writeKeyOf } from '../../http/write-key';

const largestBatch = 500 * 1024;
const mostEvents = 2500;
const singles = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const;

/**
 * Segment's calls: what every marketing stack can already send, from servers and from pages. Segment's browser library
 * has them by their first letters, and asks for its settings first; RudderStack's sends beacons under /beacon.
 * https://segment.com/docs/connections/spec/, npm @segment/analytics-next 1.84 and @rudderstack/analytics-js 3.34
 */
export function mountSegment(app: App, world: World): void {
  for (const type of singles) {
    for (const path of [`/v1/${type}`, `/v1/${type.charAt(0)}`]) {
      app.post(path, async (c) => {
        const body = await bodyOf(c);
        const caller = await requireSource(world, c, writeKeyOf(c, body));
        const answer = await takeIn(world, caller, [
          readEvent({ ...body, type }, world.now(), { dates: caller.dates }),
        ]);
        const [fault] = answer.rejected;
        // That somebody was erased is no fault of the sender's: it is said as of an event of a batch.
        if (fault && fault.reason !== erasedReason) throw new ProblemError(400, 'event', fault.reason);
        return c.json(answer);
      });
    }
    describe(app, `/v1/${type}`, segmentEvent.omit({ type: true }).meta({ id: `Segment_${type}` }));
  }
  for (const path of ['/v1/batch', '/v1/import', '/v1/b', '/beacon/v1/batch']) {
    app.post(path, async (c) => {
      const body = await bodyOf(c);
      const caller = await requireSource(world, c, writeKeyOf(c, body));
      if (!Array.isArray(body.batch)) {
        throw new ProblemError(400, 'batch', 'The body has no "batch": send {"batch": [event, …]}.');
      }
      if (body.batch.length > mostEvents) {
        throw new ProblemError(400, 'batch', `A batch holds at most ${mostEvents} events. Send it in parts.`);
      }
      const shared = { sentAt: body.sentAt, context: body.context };
      const receivedAt = world.now();
      return c.json(
        await takeIn(
          world,
          caller,
          body.batch.map((event) => readEvent(event, receivedAt, { shared, dates: caller.dates })),
        ),
      );
    });
  }
  const batch = z.object({ batch: z.array(segmentEvent).max(mostEvents) }).meta({ id: 'SegmentBatch' });
  for (const path of ['/v1/batch', '/v1/import']) describe(app, path, batch);
  app.post('/v1/m', (c) => c.body(null, 200)); // What the browser library counts of itself.
}

async function bodyOf(c: Context<Env>): Promise<Record<string, unknown>> {
  const body = await readJsonBody(await c.req.arrayBuffer(), largestBatch);
  if (!body || typeof body !== 'object' || Array.isArray(body)) {
    throw new ProblemError(400, 'not-json', 'The body is no JSON object.');
  }
  return { ...body };
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
