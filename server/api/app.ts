import { cors } from 'hono/cors';
import { createProvider } from '../features/company-sign-in/provider';
import { actAs, endpointActor } from '../platform/audit/actor';
import { readConfig } from '../platform/config';
import { createDayQuota } from '../platform/day-quota';
import { createLog } from '../platform/log/create-log';
import { createMetrics } from '../platform/metrics/create-metrics';
import { measureStore } from '../platform/metrics/measure-store';
import { serveConsole } from './console-pages/serve-console';
import type { App, AppDeps } from './http/context';
import { handleError, handleNotFound } from './http/handle-errors';
import { newApi } from './http/new-api';
import { observeRequests } from './http/observe-requests';
import { findClientAddress } from './limits/client-address';
import { limitBodies } from './limits/limit-bodies';
import { createLimiter, defaultLimits, type Limits } from './limits/limiter';
import { consoleApi } from './routes/console/console-api';
import { describeOutgoingWebhook } from './routes/console/deliveries';
import { libraryHeaders } from './routes/ingest/browser-libraries';
import { ingestApi } from './routes/ingest/ingest-api';
import { opsApi } from './routes/ops/ops-api';
import { repApi } from './routes/rep/rep-api';
import { companySignInApi } from './routes/sign-in/company-sign-in';

/** What the app needs. Everything but the store and the clock has a default. */
export type AppOptions = Pick<AppDeps, 'store' | 'now'> &
  Partial<Pick<AppDeps, 'log' | 'config' | 'codeUrl' | 'ending'>> & { limits?: Limits };

/** The team endpoint as a web app with all routes. */
export function createApp({
  store,
  now,
  limits = defaultLimits,
  log = createLog('warn'),
  config = readConfig(),
  codeUrl,
  ending,
}: AppOptions): App {
  const metrics = createMetrics(store.pool);
  const deps: AppDeps = {
    provider: config.oidc && createProvider(config.oidc),
    store: measureStore(store, metrics),
    now,
    limiter: createLimiter(limits, now),
    dayQuota: createDayQuota(),
    log,
    metrics,
    config,
    codeUrl,
    ending,
  };
  const app = newApi();
  app.onError(handleError(log));
  app.notFound(handleNotFound);
  app.use(observeRequests(deps));
  const allowAnyOrigin = cors({
    origin: '*',
    allowHeaders: ['authorization', 'content-type', 'x-retry-count', ...libraryHeaders],
    exposeHeaders: ['retry-after', 'x-request-id'],
    maxAge: 86_400,
  });
  for (const path of ['/v1/*', '/sourceConfig/*', '/beacon/*']) app.use(path, allowAnyOrigin);
  app.use(async (c, next) => {
    c.set('address', findClientAddress(c, config.proxies));
    deps.limiter.countRequest(c.get('address'));
    await actAs({ ...endpointActor, address: c.get('address') }, next);
  }, limitBodies());
  app.route('/', companySignInApi(deps));
  app.route('/', ingestApi(deps));
  app.route('/', consoleApi(deps));
  app.route('/', repApi(deps));
  app.route('/', opsApi(deps));
  serveConsole(app);
  app.openAPIRegistry.registerComponent('securitySchemes', 'rep', { type: 'http', scheme: 'bearer' });
  app.openAPIRegistry.registerComponent('securitySchemes', 'console', { type: 'http', scheme: 'bearer' });
  const session = { type: 'apiKey', in: 'cookie', name: '__Host-passback' } as const;
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', session);
  app.openAPIRegistry.registerComponent('securitySchemes', 'source', { type: 'http', scheme: 'basic' });
  describeOutgoingWebhook(app);
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Passback team endpoint',
      version: '1',
      description:
        'The API for the Passback extension, marketing’s console, event sources and other systems.',
    },
  });
  return app;
}
