import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { consoleFolder } from '../../platform/shipped-files';
import type { App } from '../http/context';
import { isBrowserPage, toHtml } from '../http/html-page';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const notBuiltPage = toHtml(
  'Passback console',
  'The console isn’t built yet. Run <code>npm run build:console</code> on the endpoint’s machine, then reload this page.',
);

/** Allows only the console's own scripts, no framing, and no other hosts. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': contentSecurityPolicy,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Serves the console: one page for all paths under /console, and its files, whose names contain a hash. */
export function serveConsole(app: App, folder = consoleFolder): void {
  app.get('/console/assets/:file', async (c, next) => {
    const file = c.req.param('file');
    const type = types[extname(file)];
    const body = type && /^[\w.-]+$/.test(file) && (await readIfExists(join(folder, 'assets', file)));
    if (!body) return next();
    return c.body(body, 200, {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    });
  });
  app.get('/console/assets/*', (c) => c.notFound()); // Don't serve the page for a file of an earlier build.
  // A connection code is an address, too. Browsers keep its part after `#` when they are redirected.
  app.get('/', (c, next) => (isBrowserPage(c) ? Promise.resolve(c.redirect('console/join')) : next()));
  app.get('/console/*', async (c) => {
    const page = await readIfExists(join(folder, 'index.html'));
    return c.body(page ?? notBuiltPage, page ? 200 : 503, pageHeaders);
  });
}

function readIfExists(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
