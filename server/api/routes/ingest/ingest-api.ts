import type { App, AppDeps } from '../../http/context';
import { newApi } from '../../http/new-api';
import { mountBrowserLibraries } from './browser-libraries';
import { mountInboundWebhooks } from './inbound-webhooks';
import { mountLinkOpenings } from './link-openings';
import { mountSegment } from './segment';

/** Where events come in, with a write key; and where tracked links are opened, by anyone. */
export function ingestApi(deps: AppDeps): App {
  const app = newApi();
  mountSegment(app, deps);
  mountBrowserLibraries(app, deps);
  mountInboundWebhooks(app, deps);
  mountLinkOpenings(app, deps);
  return app;
}
