import type { Context } from 'hono';
import type { Env } from './context';

/** For pages without scripts and styles. */
export const htmlHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Whether a person opens an address in a browser, rather than a program calling it. */
export function isBrowserPage(c: Context<Env>): boolean {
  return c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html');
}

/** A page with one paragraph, given as HTML. */
export function toHtml(title: string, paragraph: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title>
<p>${paragraph}</p></html>`;
}
