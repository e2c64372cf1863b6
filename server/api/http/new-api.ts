import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { describeIssues } from '../../platform/describe-issues';
import { ProblemError } from '../../platform/problem-error';
import type { App, Env } from './context';

/** Creates an app without routes. Its response to an invalid request says what is wrong with it. */
export function newApi(): App {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return;
      if (result.target === 'param' && result.error.issues.some(isMistypedId)) throw nothingThere();
      throw new ProblemError(400, 'invalid', describeIssues(result.error));
    },
  });
}

function isMistypedId(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_format' && issue.format === 'uuid';
}

function nothingThere(): ProblemError {
  return new ProblemError(404, 'not-found', 'Nothing is at this address. It may be incomplete or mistyped.');
}

/** The routes of an app, each behind a guard. Paths without a route still return 404, even without a token. */
export function guarded(routes: App, guard: MiddlewareHandler<Env>): App {
  const app = newApi();
  for (const path of new Set(routes.routes.map(({ path }) => path))) app.use(path, guard);
  app.route('/', routes);
  return app;
}
