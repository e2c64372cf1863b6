import { isIP } from 'node:net';
import { isPublicAddress } from './is-public-address';

/**
 * Why a URL can't be used for a target, as a message for the user; undefined if it can. DNS is checked only
 * when connecting, because a name may resolve to another address later.
 */
export function findUrlIssue(
  text: string,
  { allowsPrivate, allowsHttp }: { allowsPrivate: boolean; allowsHttp: boolean },
): string | undefined {
  if (!URL.canParse(text)) return 'That isn’t a URL. Copy the whole URL, starting with https://.';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'The URL must start with https://.';
  if (url.username || url.password) {
    return 'The URL contains a user name or password before the @. Remove them: webhooks are signed instead.';
  }
  const address = toHost(url);
  const isPrivate = isThisMachine(address) || (isIP(address) && !isPublicAddress(address));
  if (isPrivate && !allowsPrivate) return privateAddressMessage(address);
  if (url.protocol === 'http:' && !allowsHttp && !isThisMachine(address)) {
    return 'Anyone on the network can read what is sent over http://. Use https://, or have an admin allow http for this target.';
  }
  return undefined;
}

/** Whether a host is this machine, so that nothing sent there leaves it. */
function isThisMachine(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
  );
}

/** The host without the brackets of an IPv6 address. */
function toHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** Explains why an address is refused and how to allow it. */
export function privateAddressMessage(address: string): string {
  return `The URL leads to ${address}, which isn’t on the public internet. To allow private addresses, set ALLOW_PRIVATE_TARGETS=true on the endpoint.`;
}
