import { createRoute } from '@hono/zod-openapi';
import { and, eq } from 'drizzle-orm';
import type { Context } from 'hono';
import { z } from 'zod';
import { ingestResponse } from '../../utils/contract/segment';
import { answers } from '../http/answers';
import { requireSource } from '../http/authenticate';
import type { App, Env, SourceCaller, World } from '../http/context';
import { ProblemError } from '../http/problem-error';
import { isCloudEvent, readCloudEvents } from '../sources/cloud-events';
import type { Vendor } from '../sources/hooks/vendor';
import { vendors } from '../sources/hooks/vendors';
import { placesIn, readMapped } from '../sources/mapped-json';
import { readTextBody } from '../sources/read-body';
import { readEvent } from '../sources/segment/read-event';
import { noteRefusal, takeIn } from '../sources/take-in';
import { sources } from '../store/tables/source-tables';

const largestBody = 500 * 1024;

/**
 * Events from senders that can't set headers: the write key is part of the address. CloudEvents 1.0, the bodies and
 * signatures of systems that are known, forms, and any JSON that the source has a mapping for.
 */
export function mountHooks(app: App, world: World): void {
  const take = async (c: Context<Env>) => {
    const vendor = vendorOf(c.req.param('vendor'));
    const caller = await requireSource(world, c, c.req.param('token'));
    const body = await readTextBody(await c.req.arrayBuffer(), largestBody);
    const { secret, mapping } = await settingsOf(world, caller);
    const headers = Object.fromEntries(c.req.raw.headers);
    const read = (): object[] => {
      if (secret && vendor && !vendor.isSigned(signedRequestOf(world, c, body), secret)) {
        const detail = `The request is not signed with the secret that this source has for ${vendor.id}. Give both the same one.`;
        throw new ProblemError(401, 'signature', detail);
      }
      if (isCloudEvent(headers)) return readCloudEvents(headers, body);
      const said = parse(body, headers['content-type'] ?? '');
      if (vendor) return vendor.read(said);
      if (mapping) return readMapped(said, mapping);
      const places = placesIn(said).join(', ') || 'none';
      const detail = `This source has no mapping yet, so its JSON can't be read. The places in it: ${places}.`;
      throw new ProblemError(400, 'no-mapping', detail);
    };
    let events: object[];
    try {
      events = read();
    } catch (error) {
      // Who looks after the source is told, too: a sender rarely shows what it was answered.
      if (error instanceof ProblemError) await noteRefusal(world, caller, error.detail);
      throw error;
    }
    const receivedAt = world.now();
    return c.json(
      await takeIn(
        world,
        caller,
        events.map((event) => readEvent(event, receivedAt)),
      ),
    );
  };
  app.post('/in/:token', take);
  app.post('/in/:token/:vendor', take);
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'post',
      path: '/in/{token}/{vendor}',
      summary: 'Events in from senders that can’t set headers',
      description: `The token is a write key. Vendors: ${vendors.map(({ id }) => id).join(', ')}; without one, CloudEvents 1.0, forms, or JSON by the source's mapping.`,
      request: { params: z.object({ token: z.string(), vendor: z.string() }) },
      responses: answers(ingestResponse, 'How many were stored, had come before, and were rejected.'),
    }),
  );
}

function vendorOf(id: string | undefined): Vendor | undefined {
  if (id === undefined) return undefined;
  const vendor = vendors.find((vendor) => vendor.id === id);
  if (vendor) return vendor;
  const known = vendors.map(({ id }) => id).join(', ');
  throw new ProblemError(404, 'no-vendor', `“${id.slice(0, 40)}” is no system we know. Known: ${known}.`);
}

async function settingsOf({ store }: World, { team, source }: SourceCaller) {
  const [row] = await store.inTeam(team, (tx) =>
    tx
      .select({ secret: sources.secret, mapping: sources.mapping })
      .from(sources)
      .where(and(eq(sources.team, team), eq(sources.id, source))),
  );
  return { secret: row?.secret ?? undefined, mapping: row?.mapping ?? undefined };
}

function signedRequestOf({ publicUrl, now }: World, c: Context<Env>, body: string) {
  const { pathname, search, origin } = new URL(c.req.url);
  const url = new URL(pathname + search, publicUrl ?? origin).href;
  return { method: c.req.method, url, header: (name: string) => c.req.header(name), body, now: now() };
}

/** JSON, or a form, whose names say where in it a value stands: `contact[email]`. */
function parse(body: string, contentType: string): unknown {
  if (/^application\/x-www-form-urlencoded/i.test(contentType) && !/^\s*[{[]/.test(body))
    return parseForm(body);
  try {
    return JSON.parse(body);
  } catch {
    throw new ProblemError(400, 'not-json', 'The body is neither JSON nor a form.');
  }
}

/** A name's place in a form: a bag of its own at each step. */
type Bag = Map<string, Bag | string>;

function parseForm(body: string): unknown {
  const root: Bag = new Map();
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name.split(/[[\]]+/).filter(Boolean);
    const last = path.slice(0, 8).pop() ?? '';
    let bag = root;
    for (const step of path.slice(0, 8).slice(0, -1)) {
      const known = bag.get(step);
      const next: Bag = known instanceof Map ? known : new Map();
      bag.set(step, next);
      bag = next;
    }
    bag.set(last, value);
  }
  return toObject(root);
}

function toObject(bag: Bag): object {
  return Object.fromEntries(
    [...bag].map(([name, value]) => [name, value instanceof Map ? toObject(value) : value]),
  );
}
