import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './is-public-address';

export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError';

  constructor(readonly address: string) {
    super('The host name resolves to a private address');
  }
}

type LookupAll = (
  name: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A DNS lookup for sockets that succeeds only if all of a name's addresses are public. The socket connects to
 * the checked address, so DNS rebinding gains nothing. Not called if the URL's host is an IP address: see
 * `findUrlIssue`.
 */
export function checkedLookup(allowsPrivate: boolean, lookupAll: LookupAll = lookup): LookupFunction {
  return (name, options, done) => {
    lookupAll(name, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      const privateAddress = allowsPrivate
        ? undefined
        : addresses?.find(({ address }) => !isPublicAddress(address));
      if (error) done(error, '');
      else if (privateAddress) done(new PrivateAddressError(privateAddress.address), '');
      else if (options.all) done(null, addresses);
      else done(null, first?.address ?? '', first?.family);
    });
  };
}
