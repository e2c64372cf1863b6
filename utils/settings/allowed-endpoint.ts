import { normalizeAddress } from '../contract/shared/connection-code';

/**
 * Whether data may go to an endpoint's address by what IT has fixed.
 *
 * @param fixed the one address that IT allows, as IT wrote it; `https://` may be missing. Undefined allows any.
 */
export function isAllowedEndpoint(address: string, fixed: string | undefined): boolean {
  if (fixed === undefined) return true;
  const allowed = normalizeAddress(fixed) ?? normalizeAddress(`https://${fixed.trim()}`);
  return allowed !== undefined && allowed === normalizeAddress(address);
}
