import { parseToken } from './token';

/** Where a team's endpoint is, and the key to it. */
export interface ConnectionCode {
  url: string;
  token: string;
}

/** A connection code is the endpoint's address with the token behind `#`, the part that browsers never send. */
export function formatConnectionCode({ url, token }: ConnectionCode): string {
  return `${url.replace(/\/$/, '')}/#${token}`;
}

/**
 * An endpoint's address in its one spelling: scheme, host, port where it is not the usual one, and path, without a slash
 * at the end. Codes, stored feedback and the address that IT allows are compared by it.
 *
 * @returns undefined for text that is not a web address.
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

/** What can be wrong with a code: each is a text of `public/_locales`. */
export type ConnectionCodeIssue =
  | 'code_empty'
  | 'code_space'
  | 'code_none'
  | 'code_scheme'
  | 'code_http'
  | 'code_no_token'
  | 'code_cut';

/**
 * Reads a connection code as a person pastes it.
 *
 * @returns the address without a slash at its end, and the token; or what is wrong.
 */
export function parseConnectionCode(text: string): ConnectionCode | { problem: ConnectionCodeIssue } {
  const trimmed = text.trim();
  if (!trimmed) return { problem: 'code_empty' };
  if (/\s/.test(trimmed)) return { problem: 'code_space' };
  let url: URL;
  try {
    url = new URL(trimmed);
  } catch {
    return { problem: 'code_none' };
  }
  if (!/^https?:$/.test(url.protocol)) return { problem: 'code_scheme' };
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return { problem: 'code_http' };
  const token = url.hash.slice(1);
  if (!token) return { problem: 'code_no_token' };
  if (!parseToken(token)) return { problem: 'code_cut' };
  const address = normalizeAddress(trimmed);
  return address ? { url: address, token } : { problem: 'code_none' };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
