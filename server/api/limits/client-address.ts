import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import type { Env } from '../http/context';

/**
 * The network a request comes from: its IPv4 address or, for IPv6, its /64, the smallest block that a
 * customer gets, within which they can change addresses freely. `X-Forwarded-For` is trusted only as far as
 * our own proxies wrote it: each appends the address that called it, but a client can forge what comes before.
 *
 * @param proxies how many of our own proxies are in front of the endpoint.
 */
export function findClientAddress(c: Context<Env>, proxies: number): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return toNetwork(peer) ?? peer;
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-proxies)?.trim() ?? '';
  return toNetwork(forwarded) ?? toNetwork(peer) ?? peer;
}

function toNetwork(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.process(address); // Converts an IPv4-mapped IPv6 address to IPv4.
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}
