import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { startCheckJob } from '../features/agreement/pick-checks';
import { startRetentionJob } from '../features/privacy/retention/retention-job';
import { startRecomputeJob } from '../features/scoring/definition/recompute-job';
import { startSnoozeJob } from '../features/snooze/snooze-job';
import { createTeam } from '../features/teams/create-team';
import { createSenders } from '../features/webhooks/send-event';
import { startDeliveryWorker } from '../features/webhooks/start-delivery-worker';
import { startWeekJob } from '../features/weekly/week-job';
import type { Config } from '../platform/config';
import { openStore } from '../platform/db/open-store';
import type { Store } from '../platform/db/store';
import { startVacuumJob } from '../platform/db/vacuum-job';
import { makeDrainable } from '../platform/drain';
import { lockFolder } from '../platform/folder-lock';
import { createLog, type Log } from '../platform/log/create-log';
import { UserError } from '../platform/user-error';
import { createApp } from './app';
import { createControlApp } from './control/control-app';
import type { Limits } from './limits/limiter';

export interface Endpoint {
  /** The URL it listens on. */
  url: string;
  /** The address in connection codes: PUBLIC_URL if behind a proxy. */
  codeUrl: string;
  team: string;
  /** Whether this start created the team. */
  isNew: boolean;
  store: Store;
  config: Config;
  /**
   * Announces the stop to a proxy in front, refuses new connections, waits up to 25 s for running requests
   * and deliveries, and closes the database.
   */
  stop: () => Promise<void>;
}

export interface EndpointOptions {
  config: Config;
  /** The name for a team created on first start. */
  teamName: string;
  ownDomains?: string[];
  limits?: Limits;
  /** By default, logs only errors. */
  log?: Log;
  now?: () => Date;
}

const defaultPort = 8787;
/** How many ports to try, from the default one up. */
const extraPorts = 50;
/** Service managers commonly wait 30 s before they kill a process. In milliseconds. */
const drainMs = 25_000;

/**
 * Starts the team endpoint and locks its data folder for this process.
 *
 * @throws UserError if the folder or port is taken, or the database can't be used.
 */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { config, limits, log = createLog('warn'), now = () => new Date() } = options;
  /** What has been started; stopped in reverse order. */
  const running: (() => Promise<unknown>)[] = [];
  const stopAll = async () => {
    for (const stop of running.splice(0).reverse()) await stop();
  };
  try {
    const control = createLateListener();
    const lock = await lockFolder(config.dataDir, control.listener);
    running.push(lock.release);
    const store = await openStore(config);
    running.push(store.close);
    const ending = new AbortController();
    const api = createLateListener();
    const { server, port } = await listen(config, api.listener);
    running.push(() => new Promise((done) => server.close(done)));
    const url = `http://${toUrlHost(config.host)}:${port}`;
    const codeUrl = config.publicUrl ?? url;
    const [existing] = await store.teamIds();
    const team =
      existing ?? (await createTeam(store, { name: options.teamName, ownDomains: options.ownDomains }));
    const jobOptions = { signal: ending.signal, report: log.error };
    const jobs = Promise.all([
      startRetentionJob(store, jobOptions),
      startVacuumJob(store, jobOptions),
      startRecomputeJob(store, jobOptions),
      startSnoozeJob(store, { ...jobOptions, now }),
      startWeekJob(store, { ...jobOptions, now }),
      startCheckJob(store, { ...jobOptions, now }),
    ]);
    running.push(() => {
      ending.abort();
      return jobs;
    });
    const delivery = { now, ...createSenders(config), endpointUrl: codeUrl };
    running.push(startDeliveryWorker(store, delivery, { log: log.error }).stop);
    const app = createApp({ store, now, limits, log, config, codeUrl, ending: ending.signal });
    const drain = makeDrainable(server);
    running.push(async () => {
      ending.abort();
      await sleep(config.drainNoticeMs);
      await drain(drainMs - config.drainNoticeMs);
    });
    control.start(getRequestListener(createControlApp(store, team, codeUrl, log).fetch));
    api.start(getRequestListener(app.fetch));
    if (existing && config.port === undefined && port !== defaultPort) {
      console.warn(
        `Port ${defaultPort} is in use, so the endpoint uses port ${port}. Connection codes created earlier contain a different port and won’t work.`,
      );
    }
    return { url, codeUrl, team, isNew: existing === undefined, store, config, stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** A listener that responds 503 until the real one is ready. */
function createLateListener(): { listener: RequestListener; start: (ready: RequestListener) => void } {
  let listener: RequestListener | undefined;
  return {
    listener: (request, response) => {
      if (listener) return listener(request, response);
      response.writeHead(503, { 'retry-after': '1' });
      response.end('The endpoint is still starting. Try again in a moment.');
    },
    start: (ready) => {
      listener = ready;
    },
  };
}

/**
 * Listens on the configured port, or else on 8787 or the next free one.
 * @throws UserError
 */
async function listen(
  { host, port }: Config,
  listener: RequestListener,
): Promise<{ server: Server; port: number }> {
  const ports =
    port === undefined ? Array.from({ length: extraPorts }, (_, next) => defaultPort + next) : [port];
  for (const port of ports) {
    const server = createServer(listener);
    // Longer than a proxy keeps idle connections; otherwise it may send a request on a connection that is
    // closing.
    server.keepAliveTimeout = 75_000;
    const failure = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      server.once('error', done).listen(port, host, () => done(undefined));
    });
    const address = server.address();
    if (!failure && typeof address === 'object' && address) return { server, port: address.port };
    if (failure?.code !== 'EADDRINUSE') {
      throw new UserError(`The endpoint can’t listen on ${host}:${port}: ${failure?.message}.`);
    }
  }
  const inUse =
    port === undefined ? `Ports ${defaultPort} to ${defaultPort + extraPorts - 1} are` : `Port ${port} is`;
  throw new UserError(`${inUse} in use by another program. Choose a different port with --port.`);
}

/** The host for the endpoint's own URL. If it listens on all addresses, that is loopback. */
function toUrlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
