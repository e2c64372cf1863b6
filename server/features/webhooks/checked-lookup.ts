import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './is-public-address';

export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError';

  constructor(readonly address: string) {
    super('The name leads to an address that is not public');
  }
}

type LookupAll = (
  name: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A look-up for sockets that answers only where all of a name's addresses are public. The socket connects to what was
 * checked: a name that leads elsewhere a moment later (DNS rebinding) gains nothing. Not asked where the host of a URL
 * is an address itself: see `findUrlFault`.
 */
export function checkedLookup(isPrivateAllowed: boolean, ask: LookupAll = lookup): LookupFunction {
  return (name, options, done) => {
    ask(name, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      const refused = isPrivateAllowed
        ? undefined
        : addresses?.find(({ address }) => !isPublicAddress(address));
      if (error) done(error, '');
      else if (refused) done(new PrivateAddressError(refused.address), '');
      else if (options.all) done(null, addresses);
      else done(null, first?.address ?? '', first?.family);
    });
  };
}
