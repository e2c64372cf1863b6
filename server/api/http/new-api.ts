import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { describeIssues } from '../../platform/describe-issues';
import { ProblemError } from '../../platform/problem-error';
import type { App, Env } from './context';

/** Creates an app without routes. Its response to an invalid request says what is wrong with it. */
export function newApi(): App {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new ProblemError(400, 'invalid', describeIssues(result.error));
    },
  });
}

/** The routes of an app, each behind a guard. Paths without a route still return 404, even without a token. */
export function guarded(routes: App, guard: MiddlewareHandler<Env>): App {
  const app = newApi();
  for (const path of new Set(routes.routes.map(({ path }) => path))) app.use(path, guard);
  app.route('/', routes);
  return app;
}
