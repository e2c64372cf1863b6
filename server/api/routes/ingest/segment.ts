import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { ingestResponse, segmentEvent } from '../../../../utils/contract/ingest/segment';
import { ingestBatch } from '../../../features/ingest/ingest-batch';
import { readJsonBody } from '../../../features/ingest/read-body';
import { readEvent } from '../../../features/ingest/segment/read-event';
import { erasedReason } from '../../../features/privacy/erasure/apply-erasures';
import { ProblemError } from '../../../platform/problem-error';
import { requireSource } from '../../http/authenticate';
import type { App, AppDeps, Env } from '../../http/context';
import { jsonResponse } from '../../http/openapi';
import { readWriteKey } from '../../http/write-key';

const maxBatchBytes = 500 * 1024;
const maxEvents = 2500;
const singleCalls = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const;

/**
 * Segment's calls, which every marketing stack can send, from servers and pages. Segment's browser library
 * abbreviates their paths to one letter and requests its settings first. RudderStack's sends beacons to
 * /beacon.
 * https://segment.com/docs/connections/spec/, npm @segment/analytics-next 1.84 and @rudderstack/analytics-js
 * 3.34
 */
export function mountSegment(app: App, deps: AppDeps): void {
  for (const type of singleCalls) {
    for (const path of [`/v1/${type}`, `/v1/${type.charAt(0)}`]) {
      app.post(path, async (c) => {
        const body = await readBody(c);
        const caller = await requireSource(deps, c, readWriteKey(c, body));
        const answer = await ingestBatch(deps, caller, [
          readEvent({ ...body, type }, deps.now(), { dates: caller.dates }),
        ]);
        const [issue] = answer.rejected;
        // An erased person isn't the sender's error, so it is reported like an event in a batch.
        if (issue && issue.reason !== erasedReason) throw new ProblemError(400, 'event', issue.reason);
        return c.json(answer);
      });
    }
    describe(app, `/v1/${type}`, segmentEvent.omit({ type: true }).meta({ id: `Segment_${type}` }));
  }
  for (const path of ['/v1/batch', '/v1/import', '/v1/b', '/beacon/v1/batch']) {
    app.post(path, async (c) => {
      const body = await readBody(c);
      const caller = await requireSource(deps, c, readWriteKey(c, body));
      if (!Array.isArray(body.batch)) {
        throw new ProblemError(400, 'batch', 'The body needs a "batch" array. Send {"batch": [event, …]}.');
      }
      if (body.batch.length > maxEvents) {
        throw new ProblemError(
          400,
          'batch',
          `A batch can have at most ${maxEvents} events. Split it into smaller batches.`,
        );
      }
      const shared = { sentAt: body.sentAt, context: body.context };
      const receivedAt = deps.now();
      return c.json(
        await ingestBatch(
          deps,
          caller,
          body.batch.map((event) => readEvent(event, receivedAt, { shared, dates: caller.dates })),
        ),
      );
    });
  }
  const batch = z.object({ batch: z.array(segmentEvent).max(maxEvents) }).meta({ id: 'SegmentBatch' });
  for (const path of ['/v1/batch', '/v1/import']) describe(app, path, batch);
  app.post('/v1/m', (c) => c.body(null, 200)); // The browser library's own metrics aren't used.
}

async function readBody(c: Context<Env>): Promise<Record<string, unknown>> {
  const body = await readJsonBody(await c.req.arrayBuffer(), maxBatchBytes);
  if (!body || typeof body !== 'object' || Array.isArray(body)) {
    throw new ProblemError(400, 'not-json', 'The body must be a JSON object.');
  }
  return { ...body };
}

/** Only documents the route. The body is read by hand, because clients send it with any content type. */
function describe(app: OpenAPIHono<Env>, path: string, schema: z.ZodType): void {
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'post',
      path,
      summary: 'Send events in the format of the Segment spec',
      security: [{ source: [] }],
      request: { body: { content: { 'application/json': { schema } }, required: true } },
      responses: jsonResponse(
        ingestResponse,
        'How many events were stored, repeated and rejected, with reasons.',
      ),
    }),
  );
}
