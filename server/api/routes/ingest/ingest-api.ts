import type { App, AppDeps } from '../../http/context';
import { newApi } from '../../http/new-api';
import { mountBrowserLibraries } from './browser-libraries';
import { mountInboundWebhooks } from './inbound-webhooks';
import { mountLinkOpenings } from './link-openings';
import { mountSegment } from './segment';

/** The routes that receive events, with a write key, and open tracked links, without one. */
export function ingestApi(deps: AppDeps): App {
  const app = newApi();
  mountSegment(app, deps);
  mountBrowserLibraries(app, deps);
  mountInboundWebhooks(app, deps);
  mountLinkOpenings(app, deps);
  return app;
}
