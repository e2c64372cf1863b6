import { normalizeAddress } from '../contract/shared/connection-code';

/**
 * Whether IT allows data to be sent to an endpoint's address.
 *
 * @param fixed the one address that IT allows, as IT wrote it; `https://` may be missing. Undefined allows
 * any.
 */
export function isAllowedEndpoint(address: string, fixed: string | undefined): boolean {
  if (fixed === undefined) return true;
  const allowed = normalizeAddress(fixed) ?? normalizeAddress(`https://${fixed.trim()}`);
  return allowed !== undefined && allowed === normalizeAddress(address);
}
