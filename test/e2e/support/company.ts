import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEndpoint } from '../../../server/api/start-endpoint';
import { setGroupRoles } from '../../../server/features/company-sign-in/accounts';
import { createSignInLink, formatSignInLink } from '../../../server/features/sign-in/create-sign-in-link';
import { readConfig } from '../../../server/platform/config';
import { type CompanyPerson, startProvider } from '../../support/oidc-provider';

/** A company with an OpenID Connect provider, where Ben is in sales and Ada in marketing, and its own endpoint. */
export async function startCompany({ extensionIds = '' }: { extensionIds?: string } = {}) {
  const ben: CompanyPerson = { email: 'ben@acme.example', name: 'Ben Okoye', groups: ['Sales'] };
  const ada: CompanyPerson = { email: 'ada@acme.example', name: 'Ada Berg', groups: ['Marketing'] };
  const folder = await mkdtemp(join(tmpdir(), 'passback-company-'));
  let url = '';
  let aheadMs = 0;
  const provider = await startProvider({ ben, ada }, () => `${url}/sign-in/callback`);
  const settings = {
    DATA_DIR: folder,
    PORT: '0',
    ...provider.settings,
    EXTENSION_IDS: extensionIds,
  };
  const config = readConfig({}, settings);
  const now = () => new Date(Date.now() + aheadMs);
  const endpoint = await startEndpoint({ config, teamName: 'Acme Sales', now });
  url = endpoint.url;
  await endpoint.store.inTeam(endpoint.team, (tx) =>
    setGroupRoles(tx, [
      { group: 'Sales', role: 'rep' },
      { group: 'Marketing', role: 'marketer' },
    ]),
  );
  provider.logInAs('ben');
  return {
    url,
    ben,
    logInAs: provider.logInAs,
    /** A link with which an admin signs in. */
    adminLink: async () =>
      formatSignInLink(
        url,
        await createSignInLink(endpoint.store, endpoint.team, { name: 'Maria Berg', role: 'admin' }, now()),
      ),
    /** Lets time pass at the endpoint. */
    wait(minutes: number) {
      aheadMs += minutes * 60_000;
    },
    async stop() {
      await endpoint.stop();
      await provider.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
