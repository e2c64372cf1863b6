import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { collectDefaultMetrics } from 'prom-client';
import { hashToken } from '../../../features/teams/tokens';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps, Env } from '../../http/context';

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Metrics for Prometheus. Require METRICS_TOKEN or, if it isn't set, a request from this machine. */
export function mountMetrics(app: App, deps: AppDeps): void {
  const { registry } = deps.metrics;
  let hasProcess = false;
  app.get('/metrics', async (c) => {
    admit(c, deps);
    // Started on the first request, because it uses timers.
    if (!hasProcess) collectDefaultMetrics({ register: registry });
    hasProcess = true;
    return c.text(await registry.metrics(), 200, { 'Content-Type': registry.contentType });
  });
}

/** With DNS rebinding, another site's name resolves to this machine, but the Host header still has that name. */
function isLoopbackHost(host: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(host.toLowerCase());
}

function admit(c: Context<Env>, { config: { metricsToken, proxies }, limiter }: AppDeps): void {
  if (!metricsToken) {
    // Behind a proxy, every request seems to come from this machine.
    const isHere =
      proxies === 0 &&
      loopback.includes(c.env?.incoming?.socket.remoteAddress ?? '') &&
      isLoopbackHost(new URL(c.req.url).hostname);
    if (isHere && !c.req.header('x-forwarded-for') && !c.req.header('forwarded')) return;
    const hint =
      'To read them from elsewhere, set METRICS_TOKEN on the endpoint and send "Authorization: Bearer <METRICS_TOKEN>".';
    throw new ProblemError(
      403,
      'not-here',
      `Metrics are available only from the endpoint’s own machine. ${hint}`,
    );
  }
  const sent = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
  // Compare hashes, because they have equal lengths.
  if (timingSafeEqual(Buffer.from(hashToken(sent)), Buffer.from(hashToken(metricsToken)))) return;
  limiter.countFailure(c.get('address'));
  const detail = 'Send "Authorization: Bearer <METRICS_TOKEN>" with the token set on the endpoint.';
  throw new ProblemError(401, 'unauthorized', detail, { 'WWW-Authenticate': 'Bearer' });
}
