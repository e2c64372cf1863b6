import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { AppDeps, Env } from './context';

/** Logs and measures every request, and gives it an ID, which is returned in `X-Request-Id`. */
export function observeRequests({ log, metrics }: AppDeps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const startedAt = performance.now();
    const request = randomUUID(); // Never the client's: it could contain anyone's name.
    c.set('request', request);
    await next();
    c.header('X-Request-Id', request);
    const ms = performance.now() - startedAt;
    const { method } = c.req;
    const { status } = c.res;
    const route = findRoute(c);
    metrics.requests.inc({ method, route, status });
    metrics.seconds.observe({ method, route }, ms / 1000);
    log.request({ request, method, route, status, ms: Math.round(ms * 10) / 10, team: c.get('team') });
  };
}

/** The route's path pattern, or "none" if only a wildcard matched. */
function findRoute(c: Context<Env>): string {
  const route = routePath(c, -1);
  return route.includes('*') ? 'none' : route;
}
