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

/** What can be wrong with a code: each is a text of `public/_locales`. */
export type CodeProblem =
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
export function parseConnectionCode(text: string): ConnectionCode | { problem: CodeProblem } {
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
  return { url: `${url.origin}${url.pathname}`.replace(/\/$/, ''), token };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
