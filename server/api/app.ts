import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { readConfig } from '../platform/config';
import { createDayQuota } from '../platform/day-quota';
import { describeIssues } from '../platform/describe-issues';
import { createLog } from '../platform/log/create-log';
import { createMetrics } from '../platform/metrics/create-metrics';
import { measureStore } from '../platform/metrics/measure-store';
import { ProblemError } from '../platform/problem-error';
import { serveConsole } from './console-pages/serve-console';
import { requireConsole, requireRep } from './http/authenticate';
import type { App, AppDeps, Env } from './http/context';
import { handleError, handleNotFound } from './http/handle-errors';
import { observeRequests } from './http/observe-requests';
import { clientAddress } from './limits/client-address';
import { limitBodies } from './limits/limit-bodies';
import { createLimiter, defaultLimits, type Limits } from './limits/limiter';
import { mountDefinitions } from './routes/console/definitions';
import { mountDeliveries } from './routes/console/deliveries';
import { mountDuplicates } from './routes/console/duplicates';
import { mountEventNames } from './routes/console/event-names';
import { mountFigures } from './routes/console/figures';
import { mountImports } from './routes/console/imports';
import { mountMerges } from './routes/console/merges';
import { mountConsole } from './routes/console/mount-console';
import { mountMoves } from './routes/console/moves';
import { mountSignIn, mountSignOut } from './routes/console/sign-in';
import { mountSla } from './routes/console/sla';
import { mountSources } from './routes/console/sources';
import { mountTargets } from './routes/console/targets';
import { mountTools } from './routes/console/tools';
import { libraryHeaders, mountBrowserLibraries } from './routes/ingest/browser-libraries';
import { mountInboundWebhooks } from './routes/ingest/inbound-webhooks';
import { mountSegment } from './routes/ingest/segment';
import { mountMetrics } from './routes/ops/metrics';
import { mountAccounts } from './routes/rep/accounts';
import { mountAliases } from './routes/rep/aliases';
import { mountChanges } from './routes/rep/changes';
import { mountFeedback } from './routes/rep/feedback';
import { mountLeads } from './routes/rep/leads';
import { mountLinks } from './routes/rep/links';
import { mountLookups } from './routes/rep/lookups';
import { mountMarks } from './routes/rep/marks';
import { mountMe } from './routes/rep/me';
import { mountReplies } from './routes/rep/replies';

const repPaths = [
  'me',
  'lookups',
  'accounts',
  'aliases',
  'feedback',
  'changes',
  'leads',
  'watches',
  'hides',
  'links',
];

/** What the app needs. Anything left out has a default. */
export type Given = Pick<AppDeps, 'store' | 'now'> &
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
}: Given): App {
  const metrics = createMetrics(store.pool);
  const deps: AppDeps = {
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
  const app = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new ProblemError(400, 'invalid', describeIssues(result.error));
    },
  });
  app.onError(handleError(log));
  app.notFound(handleNotFound);
  app.use(observeRequests(deps));
  const open = cors({
    origin: '*',
    allowHeaders: ['authorization', 'content-type', 'x-retry-count', ...libraryHeaders],
    exposeHeaders: ['retry-after', 'x-request-id'],
    maxAge: 86_400,
  });
  for (const path of ['/v1/*', '/sourceConfig/*', '/beacon/*']) app.use(path, open);
  app.use(async (c, next) => {
    c.set('address', clientAddress(c, config.proxies));
    deps.limiter.countRequest(c.get('address'));
    await next();
  }, limitBodies());
  for (const path of repPaths) app.use(`/v1/${path}`, requireRep(deps));
  mountSignIn(app, deps);
  app.use('/v1/console/*', requireConsole(deps));
  mountSignOut(app, deps);
  mountConsole(app, deps);
  mountMe(app, deps);
  mountLookups(app, deps);
  mountAccounts(app, deps);
  mountAliases(app, deps);
  mountLeads(app, deps);
  mountMarks(app, deps);
  mountFeedback(app, deps);
  mountReplies(app, deps);
  mountTargets(app, deps);
  mountDeliveries(app, deps);
  mountChanges(app, deps);
  mountSla(app, deps);
  mountDefinitions(app, deps);
  mountFigures(app, deps);
  mountLinks(app, deps);
  mountEventNames(app, deps);
  mountDuplicates(app, deps);
  mountImports(app, deps);
  mountMerges(app, deps);
  mountMoves(app, deps);
  mountSources(app, deps);
  mountTools(app, deps);
  mountSegment(app, deps);
  mountBrowserLibraries(app, deps);
  mountInboundWebhooks(app, deps);
  mountMetrics(app, deps);
  serveConsole(app);
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    if (ending?.aborted) {
      throw new ProblemError(
        503,
        'ending',
        'The endpoint is being stopped. Send nothing new to this process.',
      );
    }
    await deps.store.ping();
    return c.text('ok');
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'rep', { type: 'http', scheme: 'bearer' });
  app.openAPIRegistry.registerComponent('securitySchemes', 'console', { type: 'http', scheme: 'bearer' });
  const session = { type: 'apiKey', in: 'cookie', name: '__Host-passback' } as const;
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', session);
  app.openAPIRegistry.registerComponent('securitySchemes', 'source', { type: 'http', scheme: 'basic' });
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Passback team endpoint',
      version: '1',
      description: 'What the Passback extension speaks to.',
    },
  });
  return app;
}
