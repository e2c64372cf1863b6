import { requireSource } from '../../http/authenticate';
import type { App, AppDeps } from '../../http/context';
import { readWriteKey } from '../../http/write-key';

/** Headers that RudderStack's library sends, on the first attempt and on retries. */
export const libraryHeaders = [
  'anonymousid',
  'sentat',
  'rsa-retry-attempt',
  'rsa-retry-reason',
  'rsa-since-first-attempt',
  'rsa-since-last-attempt',
] as const;

/**
 * The settings that Segment's and RudderStack's browser libraries request before they send anything. They
 * name this endpoint as the only destination. Pages set its address once, as Segment's `cdnURL` or as
 * RudderStack's data plane and `configUrl`.
 *
 * npm @segment/analytics-next 1.84 and @rudderstack/analytics-js 3.34
 */
export function mountBrowserLibraries(app: App, deps: AppDeps): void {
  app.get('/v1/projects/:key/settings', async (c) => {
    const key = c.req.param('key');
    await requireSource(deps, c, key);
    const { protocol, host } = new URL(c.req.url);
    const apiHost = deps.config.publicUrl ? new URL(deps.config.publicUrl).host : host;
    const scheme = deps.config.publicUrl ? 'https' : protocol.slice(0, -1);
    return c.json({
      integrations: {
        'Segment.io': { apiKey: key, apiHost: `${apiHost}/v1`, protocol: scheme, addBundledMetadata: false },
      },
      plan: {
        track: { __default: { enabled: true, integrations: {} } },
        identify: { __default: { enabled: true } },
        group: { __default: { enabled: true } },
      },
      legacyVideoPluginsEnabled: false,
      remotePlugins: [],
      edgeFunction: {},
    });
  });
  for (const path of ['/sourceConfig', '/sourceConfig/']) {
    app.get(path, async (c) => {
      const key = readWriteKey(c);
      await requireSource(deps, c, key);
      const updatedAt = deps.now().toISOString();
      const isOff = { enabled: false };
      return c.json({
        source: {
          id: 'passback',
          name: 'Passback',
          writeKey: key,
          enabled: true,
          workspaceId: 'passback',
          updatedAt,
          config: { statsCollection: { errors: isOff, metrics: isOff } },
          destinations: [],
          dataplanes: {},
        },
        updatedAt,
      });
    });
  }
}
