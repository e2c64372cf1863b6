import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { requireConsole, requireRep } from './http/authenticate';
import type { App, Env, World } from './http/context';
import { describeIssues } from './http/describe-issues';
import { logFault } from './http/log-fault';
import { ProblemError } from './http/problem-error';
import { answerNotFound, answerProblem } from './http/problems';
import { serveConsole } from './pages/serve-console';
import { mountAccounts } from './routes/accounts';
import { mountAliases } from './routes/aliases';
import { mountChanges } from './routes/changes';
import { mountConsole } from './routes/console/mount-console';
import { mountSignIn, mountSignOut } from './routes/console/sign-in';
import { mountFeedback } from './routes/feedback';
import { mountLeads } from './routes/leads';
import { mountLookups } from './routes/lookups';
import { mountMarks } from './routes/marks';
import { mountMe } from './routes/me';
import { mountReplies } from './routes/replies';
import { mountSegment } from './routes/segment';

const largestBody = 1024 * 1024;
const repPaths = ['me', 'lookups', 'accounts', 'aliases', 'feedback', 'changes', 'leads', 'watches', 'hides'];

/** The team endpoint as a web application: the contract's routes, mounted. */
export function createApp(world: World, log: (error: unknown) => void = logFault): App {
  const app = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new ProblemError(400, 'invalid', describeIssues(result.error));
    },
  });
  app.onError(answerProblem(log));
  app.notFound(answerNotFound);
  app.use(
    '/v1/*',
    cors({ origin: '*', allowHeaders: ['authorization', 'content-type'], maxAge: 86_400 }),
    bodyLimit({ maxSize: largestBody }),
  );
  for (const path of repPaths) app.use(`/v1/${path}`, requireRep(world));
  mountSignIn(app, world);
  app.use('/v1/console/*', requireConsole(world));
  mountSignOut(app, world);
  mountConsole(app, world);
  mountMe(app, world);
  mountLookups(app, world);
  mountAccounts(app, world);
  mountAliases(app, world);
  mountLeads(app, world);
  mountMarks(app, world);
  mountFeedback(app, world);
  mountReplies(app, world);
  mountChanges(app, world);
  mountSegment(app, world);
  serveConsole(app);
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    await world.store.ping();
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
