import { parseToken } from './token';

/** The address of a team's endpoint and a token for it. */
export interface ConnectionCode {
  url: string;
  token: string;
}

/**
 * A connection code is the endpoint's address followed by `#` and the token. Browsers never send the part
 * after `#`.
 */
export function formatConnectionCode({ url, token }: ConnectionCode): string {
  return `${url.replace(/\/$/, '')}/#${token}`;
}

/** An address as people type it. A token has no dots, and an email address has an @. */
const bareAddress = /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:\/\S*)?$/i;
/** Where someone is in the console when they copy its address. */
const consolePath = /\/console(?:\/.*)?$/;

/**
 * Reads an endpoint's address that was pasted without a token: people sign in there. `https://` may be missing, and it
 * may be the address of a page of the console.
 *
 * @returns undefined for anything else, including an address that may not be used.
 */
export function parseAddress(pasted: string): string | undefined {
  const [typed = '', token] = unwrap(pasted).split('#');
  if (token) return undefined;
  const full = bareAddress.test(typed) ? `${schemeFor(typed)}//${typed}` : typed;
  if (/\s/.test(full) || 'problem' in readUrl(full)) return undefined;
  return normalizeAddress(full)?.replace(consolePath, '');
}

function schemeFor(address: string): string {
  return isLoopback(address.replace(/[:/].*/, '')) ? 'http:' : 'https:';
}

/** The path of the page that says how to install the extension and connect. */
const joinPath = '/console/join';
const joinPathAtEnd = new RegExp(`${joinPath}$`);

/** The link that a rep gets: the endpoint's join page, with the token where a connection code has it. */
export function formatJoinLink({ url, token }: ConnectionCode): string {
  return `${url.replace(/\/$/, '')}${joinPath}#${token}`;
}

/**
 * Normalizes an endpoint's address: scheme, host, port unless it is the default, and path, without a trailing
 * slash. Codes, stored feedback and the address that IT allows are compared in this form.
 *
 * @returns undefined for text that isn't a web address.
 */
export function normalizeAddress(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(url.protocol)) return undefined;
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** What can be wrong with a code. Each is a message key in `public/_locales`. */
export type ConnectionCodeIssue =
  | 'code_empty'
  | 'code_space'
  | 'code_none'
  | 'code_scheme'
  | 'code_http'
  | 'code_cut';

/** What chat and email programs put around a code: quotation marks, brackets, a full stop. */
const around = /^[\s"'“”„‘’‚«»‹›`<>()[\]]+|[\s"'“”„‘’‚«»‹›`<>()[\].,;]+$/g;

/** A pasted text without what is only around it. */
export function unwrap(pasted: string): string {
  return pasted.replace(around, '');
}

/**
 * Reads a connection code or a join link as pasted by a rep: quotation marks around it and line breaks in it
 * don't matter.
 *
 * @returns the address without a trailing slash, and the token; or what is wrong.
 */
export function parseConnectionCode(text: string): ConnectionCode | { problem: ConnectionCodeIssue } {
  const pasted = unwrap(text);
  if (!pasted) return { problem: 'code_empty' };
  const parsed = parseBareCode(pasted.replace(/\s+/g, ''));
  // Whether white space broke one code or separates it from another text shows in its checksum.
  return 'problem' in parsed && /\s/.test(pasted) ? { problem: 'code_space' } : parsed;
}

function parseBareCode(trimmed: string): ConnectionCode | { problem: ConnectionCodeIssue } {
  const url = readUrl(trimmed);
  if ('problem' in url) return url;
  const token = url.hash.slice(1);
  if (!parseToken(token)) return { problem: 'code_cut' };
  const address = normalizeAddress(trimmed)?.replace(joinPathAtEnd, '');
  return address ? { url: address, token } : { problem: 'code_none' };
}

function readUrl(text: string): URL | { problem: ConnectionCodeIssue } {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { problem: 'code_none' };
  }
  if (!/^https?:$/.test(url.protocol)) return { problem: 'code_scheme' };
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return { problem: 'code_http' };
  return url;
}

/** Whether a host is the computer itself. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
