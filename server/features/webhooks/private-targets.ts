/** Explains why an address is refused and how to allow it. */
export function privateAddressMessage(address: string): string {
  return `It leads to ${address}, which is not on the public internet. To allow that, set ALLOW_PRIVATE_TARGETS=true where the endpoint runs.`;
}
