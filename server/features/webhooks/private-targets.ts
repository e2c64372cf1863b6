/** Explains why an address is refused and how to allow it. */
export function privateAddressMessage(address: string): string {
  return `The URL leads to ${address}, which isn’t on the public internet. To allow private addresses, set ALLOW_PRIVATE_TARGETS=true on the endpoint.`;
}
