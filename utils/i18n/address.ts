/** An endpoint's address in its parts, so that its host can stand out. All of it is the host where it can't be read. */
export function addressParts(address: string): { scheme: string; host: string; path: string } {
  const [, scheme = '', host = address, path = ''] = /^(https?:\/\/)([^/]+)(.*)$/.exec(address) ?? [];
  return { scheme, host, path };
}

/** An endpoint's address as a button names it: host and path. */
export function shortAddress(address: string): string {
  const { host, path } = addressParts(address);
  return `${host}${path}`;
}
