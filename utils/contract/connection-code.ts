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
 * Reads a connection code as a person pastes it.
 *
 * @returns the address without a slash at its end, and the token; or in words what is wrong and how to mend it.
 */
export function parseConnectionCode(text: string): ConnectionCode | { problem: string } {
  const trimmed = text.trim();
  if (!trimmed) return { problem: 'Paste the connection code that your marketing team gave you.' };
  if (/\s/.test(trimmed))
    return { problem: 'There is a space or a line break in this code. Copy it as one line.' };
  let url: URL;
  try {
    url = new URL(trimmed);
  } catch {
    return { problem: 'This is no connection code. One looks like https://passback.your-company.com/#pb_…' };
  }
  if (!/^https?:$/.test(url.protocol)) {
    return { problem: 'A connection code begins with https://. Ask for a new one.' };
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return {
      problem: 'This code goes over plain http, where others could read it. Ask for one with https://.',
    };
  }
  const token = url.hash.slice(1);
  if (!token) return { problem: 'The part behind the # is missing. Copy the whole code, to its end.' };
  if (!parseToken(token)) {
    return { problem: 'This code is cut short or has a typing error. Copy the whole code, to its end.' };
  }
  return { url: `${url.origin}${url.pathname}`.replace(/\/$/, ''), token };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
