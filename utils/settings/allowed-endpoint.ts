import { normalizeAddress, parseAddress } from '../contract/shared/connection-code';

/**
 * Whether IT allows data to be sent to an endpoint's address.
 *
 * @param allowedAddress the one address that IT allows, as IT wrote it; `https://` may be missing. Undefined allows
 * any.
 */
export function isAllowedEndpoint(address: string, allowedAddress: string | undefined): boolean {
  if (allowedAddress === undefined) return true;
  const allowed = parseAddress(allowedAddress) ?? normalizeAddress(allowedAddress);
  return allowed !== undefined && allowed === normalizeAddress(address);
}
