import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Env } from './context';

/** The colors and sizes of `components/ui/theme.css`. */
const style = `
:root { color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif; color: light-dark(#1b1d1f, #f1f2f2); background: light-dark(#fbfbf9, #16181a); }
body { display: grid; min-height: 100dvh; margin: 0; place-content: center; }
main { max-width: 24rem; padding: 24px; }
svg { width: 20px; color: light-dark(#0b6e63, #4fd1bf); }
p { overflow-wrap: anywhere; }
a { color: light-dark(#0b6e63, #4fd1bf); }
.push { display: inline-flex; min-height: 36px; align-items: center; margin: 0 6px 6px 0; padding-inline: 14px; border-radius: 8px; background: light-dark(#0b6e63, #4fd1bf); color: light-dark(#fff, #06211d); font-weight: 600; text-decoration: none; }
`;

const logo =
  '<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"><path d="M5 20V8a5 5 0 0 1 5-5h3.5a5.5 5.5 0 0 1 0 11H9"/><path d="m12.5 10.5-3.5 3.5 3.5 3.5"/></svg>';

/** For pages without scripts, images and requests. */
export const htmlHeaders = {
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Whether a person opens an address in a browser, rather than a program calling it. */
export function isBrowserPage(c: Context<Env>): boolean {
  return c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html');
}

/**
 * A page with a paragraph and buttons.
 *
 * @param paragraph as HTML.
 * @param buttons as HTML: links with the class `push`.
 */
export function toHtml(title: string, paragraph: string, buttons = ''): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style>
<main>${logo}<p>${paragraph}</p>${buttons}</main></html>`;
}
