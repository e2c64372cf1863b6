import { browser } from 'wxt/browser';
import { parseAddress } from '../contract/shared/connection-code';
import { getPolicy } from '../settings/settings-store';
import { getConnection } from '../team/connection-store';
import { detectAddressChange } from './address-change';
import { signInAtCompany } from './company-sign-in';
import { hasDisconnected, switchConnection } from './connect';

/** How long to wait after an attempt, in milliseconds. Each one asks the provider. */
const pauseMs = 3_600_000;
/** In the session's storage, so that a restarted browser tries at once. */
const key = 'signInTriedAt';

/**
 * Signs in with the company account without showing anything: where IT names the endpoint, and again when a sign-in
 * has ended. Works if the rep is signed in at their company in this browser. At most once an hour, and never after the
 * rep has disconnected.
 */
export async function signInSilently({
  signIn = signInAtCompany,
  now = Date.now(),
}: {
  signIn?: typeof signInAtCompany;
  now?: number;
} = {}): Promise<void> {
  const address = await findAddress();
  if (address === undefined) return;
  const tried = (await browser.storage.session.get(key))[key];
  if (typeof tried === 'number' && Math.abs(now - tried) < pauseMs) return;
  await browser.storage.session.set({ [key]: now });
  const connection = await signIn(address, { isSilent: true });
  // Someone else's unsent feedback, or another address: the rep decides in the options.
  if ('problem' in connection || (await detectAddressChange(connection))) return;
  await switchConnection(connection);
}

/** Where to sign in, if this browser isn't connected and could be without the rep. */
async function findAddress(): Promise<string | undefined> {
  const connection = await getConnection();
  if (connection) return connection.isSignedOut ? connection.url : undefined;
  const { endpoint } = await getPolicy();
  return endpoint && !(await hasDisconnected()) ? parseAddress(endpoint) : undefined;
}
