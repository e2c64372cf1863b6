import { isIP } from 'node:net';
import type { Context } from 'hono';
import type { Env } from '../http/context';

/**
 * The address that a request came from. `X-Forwarded-For` is believed only as far as proxies of our own wrote it: each
 * adds, at its end, whom it was asked by; what stands before that, anybody can have made up.
 *
 * @param proxies how many stand before the endpoint.
 */
export function clientAddress(c: Context<Env>, proxies: number): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return peer;
  const told = c.req.header('x-forwarded-for')?.split(',').at(-proxies)?.trim() ?? '';
  return isIP(told) ? told : peer;
}
