import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { isMhtml, readMhtml } from './mhtml';
import { findPageUrl, parseWebUrl } from './page-url';
import { type CopiedReport, parseReport } from './parse-report';

/** A page to probe: its HTML and its URL. */
export interface SavedPage {
  content: Uint8Array;
  url: URL;
  /** Where the URL comes from, for the output. */
  urlFrom: string;
}

/** The input to probe: a report, or a page with the frames saved with it. */
export type Input =
  | { kind: 'report'; report: CopiedReport }
  | { kind: 'pages'; page: SavedPage; frames: SavedPage[] };

/** A mistake that the user can fix; `message` says how. */
export class UsageError extends Error {}

/**
 * Reads a file, or standard input for `-`.
 * @throws UsageError if there is no such file.
 */
export async function readSource(source: string): Promise<Uint8Array> {
  if (source === '-') return buffer(process.stdin);
  try {
    return await readFile(source);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new UsageError(`There is no file “${source}”. Check the path.`);
    throw new UsageError(`Can’t read “${source}”: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Recognizes a saved page, as HTML or MHTML, or a report copied from the panel.
 *
 * @param at the page's URL, which overrides what the page says.
 * @throws UsageError if the input is empty, or nothing says which URL the page has.
 */
export function readInput(bytes: Uint8Array, at: URL | undefined): Input {
  const text = Buffer.from(bytes).toString('utf8');
  if (!text.trim()) throw new UsageError('The input is empty. Use a saved page or a report.');
  const report = text.includes('<') ? undefined : parseReport(text);
  if (report) return { kind: 'report', report };
  return isMhtml(text) ? savedAsOneFile(bytes, at) : savedAsHtml(bytes, text, at);
}

function savedAsOneFile(bytes: Uint8Array, at: URL | undefined): Input {
  const { location = '', pages } = readMhtml(Buffer.from(bytes).toString('latin1'));
  const [page, ...others] = pages;
  if (!page) {
    throw new UsageError('This file contains no page. Save the page again as “Webpage, Single File”.');
  }
  const url = at ?? parseWebUrl(location) ?? parseWebUrl(page.location ?? '');
  if (!url) throw missingUrl();
  const frames = others.flatMap((frame) => {
    const frameUrl = parseWebUrl(frame.location ?? '');
    return frameUrl ? [{ content: frame.content, url: frameUrl, urlFrom: 'the file' }] : [];
  });
  return { kind: 'pages', page: { content: page.content, url, urlFrom: at ? '--at' : 'the file' }, frames };
}

function savedAsHtml(content: Uint8Array, text: string, at: URL | undefined): Input {
  const found = at ? { url: at, urlFrom: '--at' } : findPageUrl(text);
  if (!found) throw missingUrl();
  return { kind: 'pages', page: { content, ...found }, frames: [] };
}

function missingUrl(): UsageError {
  return new UsageError('The page doesn’t contain the address it was saved from. Add it with --at https://…');
}
