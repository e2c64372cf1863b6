import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The Firefox add-on's ID: see wxt.config.ts. */
const firefoxId = 'passback@passback.example';

const chromeHost = /^([a-p]{32})\.chromiumapp\.org$/;
const firefoxHost = /^([0-9a-f]{40})\.extensions\.allizom\.org$/;

/** Where a browser takes the answer to an extension: only that extension can receive what is sent there. */
export const extensionRedirect = z.url().refine((address) => readHost(address) !== undefined, {
  error: 'It must be an address that a browser gives to an extension.',
});

function readHost(address: string): string | undefined {
  const { protocol, host } = new URL(address);
  if (protocol !== 'https:') return undefined;
  return chromeHost.exec(host)?.[1] ?? firefoxHost.exec(host)?.[1];
}

/** Whether a redirect leads to one of the team's own builds of the extension, by its ID. */
export function isOwnExtension(redirect: string, ids: readonly string[]): boolean {
  const host = readHost(redirect);
  return [firefoxId, ...ids].some((id) => host === id || host === toFirefoxHost(id));
}

/** Firefox derives the host from the add-on's ID. */
function toFirefoxHost(id: string): string {
  return createHash('sha1').update(id).digest('hex');
}
