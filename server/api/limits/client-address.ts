import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import type { Env } from '../http/context';

/**
 * The network that a request came from: its IPv4 address, or the /64 of an IPv6 one, which is what one customer is given
 * at the least and can change addresses within at will. `X-Forwarded-For` is believed only as far as proxies of our own wrote it: each
 * adds, at its end, whom it was asked by; what stands before that, anybody can have made up.
 *
 * @param proxies how many stand before the endpoint.
 */
export function clientAddress(c: Context<Env>, proxies: number): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return networkOf(peer) ?? peer;
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-proxies)?.trim() ?? '';
  return networkOf(forwarded) ?? networkOf(peer) ?? peer;
}

function networkOf(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.process(address); // An IPv4 address in IPv6's form is that IPv4 address.
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}
