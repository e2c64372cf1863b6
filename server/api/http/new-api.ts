import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { describeIssues } from '../../platform/describe-issues';
import { ProblemError } from '../../platform/problem-error';
import type { App, Env } from './context';

/** An app without routes, which refuses invalid requests with what is wrong with them. */
export function newApi(): App {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new ProblemError(400, 'invalid', describeIssues(result.error));
    },
  });
}

/** The routes of an app, each behind a guard. Paths that have no route stay unknown, guard or not. */
export function guarded(routes: App, guard: MiddlewareHandler<Env>): App {
  const app = newApi();
  for (const path of new Set(routes.routes.map(({ path }) => path))) app.use(path, guard);
  app.route('/', routes);
  return app;
}
