import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import type { Env } from '../http/context';

/**
 * The network a request comes from: its IPv4 address or, for IPv6, its /64, the least that one customer gets
 * and can change addresses within. `X-Forwarded-For` is trusted only as far as our own proxies wrote it. Each
 * proxy appends the address that called it; anyone can make up what comes before.
 *
 * @param proxies how many of our own proxies are in front of the endpoint.
 */
export function clientAddress(c: Context<Env>, proxies: number): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return networkOf(peer) ?? peer;
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-proxies)?.trim() ?? '';
  return networkOf(forwarded) ?? networkOf(peer) ?? peer;
}

function networkOf(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.process(address); // Converts an IPv4-mapped IPv6 address to IPv4.
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}
