import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener, serve } from '@hono/node-server';
import getPort, { portNumbers } from 'get-port';
import { keepPruning } from '../features/privacy/retention/keep-pruning';
import { keepRecomputing } from '../features/scoring/definition/keep-recomputing';
import { keepWaking } from '../features/snooze/keep-waking';
import { makeTeam } from '../features/teams/make-team';
import { startOutgoing } from '../features/webhooks/start-outgoing';
import { keepTidy } from '../platform/db/keep-tidy';
import { openStore } from '../platform/db/open-store';
import type { Store } from '../platform/db/store';
import { drainable } from '../platform/drain';
import { lockFolder } from '../platform/folder-lock';
import { type Log, makeLog } from '../platform/log/make-log';
import { UserError } from '../platform/user-error';
import { createApp } from './app';
import { createControlApp } from './control/control-app';
import type { Limits } from './limits/limiter';

export interface Endpoint {
  /** Where it listens. */
  url: string;
  /** The address that goes into connection codes: PUBLIC_URL where a proxy stands before it. */
  codeUrl: string;
  team: string;
  /** Whether this start made the team. */
  isNew: boolean;
  store: Store;
  /**
   * Says so to a proxy before it, then takes no new connections, lets running requests and deliveries end, for 25 s at
   * most, then closes the store.
   */
  stop: () => Promise<void>;
}

export interface EndpointOptions {
  folder: string;
  /** The port wanted. When `isFixed` and taken, starting fails; otherwise the next free one is used. */
  port: number;
  isPortFixed: boolean;
  teamName: string;
  ownDomains?: string[];
  limits?: Limits;
  /** Faults alone, by default. */
  log?: Log;
  now?: () => Date;
}

/**
 * Starts the team endpoint on loopback, with its folder held for this process alone.
 *
 * @throws UserError when the folder or the port is taken, or the database refuses.
 */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { limits, log = makeLog('warn'), now = () => new Date() } = options;
  const publicUrl = readPublicUrl(process.env.PUBLIC_URL);
  const proxies = readProxies(process.env.TRUST_PROXY, publicUrl);
  const noticeFor = readNotice(process.env.DRAIN_NOTICE, proxies);
  let control: ReturnType<typeof createControlApp> | undefined;
  const lock = await lockFolder(options.folder, (request, response) => {
    if (control) getRequestListener(control.fetch)(request, response);
    else response.writeHead(503).end('The endpoint is still starting. Try again in a moment.');
  });
  try {
    const store = await openStore(options.folder);
    const port = await choosePort(options);
    const [known] = await store.teamIds();
    const team = known ?? (await makeTeam(store, { name: options.teamName, ownDomains: options.ownDomains }));
    const metricsToken = process.env.METRICS_TOKEN || undefined;
    const url = `http://127.0.0.1:${port}`;
    const codeUrl = publicUrl ?? url;
    const ending = new AbortController();
    const app = createApp({
      store,
      now,
      limits,
      log,
      proxies,
      metricsToken,
      publicUrl,
      codeUrl,
      ending: ending.signal,
    });
    const server = await listen(app.fetch, port);
    const drain = drainable(server);
    control = createControlApp(store, team, codeUrl, log);
    const until = { signal: ending.signal, report: log.fault };
    const kept = Promise.all([
      keepPruning(store, until),
      keepTidy(store, until),
      keepRecomputing(store, until),
      keepWaking(store, { ...until, now }),
    ]);
    const outgoing = startOutgoing(store, { now }, { log: log.fault });
    if (known && port !== options.port && options.port !== 0) {
      console.warn(
        `Port ${options.port} is taken: this start uses ${port}. Codes given out before name another port.`,
      );
    }
    return {
      url,
      codeUrl,
      team,
      isNew: known === undefined,
      store,
      async stop() {
        ending.abort();
        await sleep(noticeFor);
        await drain(drainFor - noticeFor);
        await kept;
        await outgoing.stop();
        await store.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** In milliseconds: what stops services commonly waits 30 s before it kills. */
const drainFor = 25_000;

/** The address that goes into codes. @throws UserError when reps' browsers would refuse it. */
function readPublicUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const isUsable = URL.canParse(text) && new URL(text).protocol === 'https:';
  if (isUsable) return text;
  throw new UserError(`PUBLIC_URL is “${text}”. It must begin with https://, or reps’ browsers refuse it.`);
}

/** How many proxies stand before it: one where PUBLIC_URL says so, else as many as TRUST_PROXY says, else none. */
function readProxies(text: string | undefined, publicUrl: string | undefined): number {
  if (!text) return publicUrl ? 1 : 0;
  if (/^\d$/.test(text)) return Number(text);
  throw new UserError(`TRUST_PROXY is “${text}”. Say how many proxies stand before the endpoint, such as 1.`);
}

/** How long `/readyz` says that it is ending before connections are refused. In milliseconds. */
function readNotice(text: string | undefined, proxies: number): number {
  if (!text) return proxies > 0 ? 5000 : 0;
  if (/^\d{1,2}$/.test(text) && Number(text) <= 20) return Number(text) * 1000;
  throw new UserError(`DRAIN_NOTICE is “${text}”. Say for how many seconds, from 0 to 20.`);
}

async function choosePort({ port, isPortFixed }: EndpointOptions): Promise<number> {
  const wanted = port === 0 ? undefined : isPortFixed ? port : portNumbers(port, port + 50);
  const free = await getPort({ port: wanted, host: '127.0.0.1' });
  if (isPortFixed && port !== 0 && free !== port) {
    throw new UserError(`Port ${port} is taken by another program. Choose another one with --port.`);
  }
  return free;
}

function listen(fetch: (request: Request) => Response | Promise<Response>, port: number): Promise<Server> {
  return new Promise((done, fail) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => done(server as Server));
    server.once('error', fail);
    // Longer than a proxy keeps an idle connection, or it sends its next request into one that is just closing.
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = 75_000;
  });
}
