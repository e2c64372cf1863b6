import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { newApi } from '../../http/new-api';
import { mountMetrics } from './metrics';

/** The routes for proxies and monitoring. */
export function opsApi(deps: AppDeps): App {
  const app = newApi();
  mountMetrics(app, deps);
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    if (deps.ending?.aborted) {
      throw new ProblemError(
        503,
        'ending',
        'The endpoint is shutting down. Don’t send new requests to this process.',
      );
    }
    await deps.store.ping();
    return c.text('ok');
  });
  return app;
}
