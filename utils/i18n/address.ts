/**
 * Splits an endpoint's address so that the host can be highlighted. If it can't be parsed, all of it is the
 * host.
 */
export function splitAddress(address: string): { scheme: string; host: string; path: string } {
  const [, scheme = '', host = address, path = ''] = /^(https?:\/\/)([^/]+)(.*)$/.exec(address) ?? [];
  return { scheme, host, path };
}

/** An endpoint's address for a button label: host and path. */
export function shortAddress(address: string): string {
  const { host, path } = splitAddress(address);
  return `${host}${path}`;
}
