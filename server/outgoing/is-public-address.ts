import ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of the public internet: not loopback, private, link-local, a cloud's metadata, multicast,
 * documentation, or an IPv4 one in IPv6's clothes.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
