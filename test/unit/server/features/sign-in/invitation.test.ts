import { beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../../../../server/platform/config';
import { peopleResponse } from '../../../../../utils/contract/console/people';
import { invitation } from '../../../../../utils/contract/rep/invitation';
import { formatToken } from '../../../../../utils/contract/shared/token';
import { createApi } from '../../support/api';
import { signInTo } from '../../support/console';
import { describeOnStores } from '../../support/stores';

const installUrl = 'https://it.acme.example/passback';

describeOnStores('an invitation', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeEach(async () => {
    const config = readConfig({ INSTALL_URL: installUrl });
    api = await createApi(store(), undefined, { config, codeUrl: 'https://passback.acme.example' });
  });
  const ask = (token: string) =>
    api.call('/v1/invitation', { headers: { authorization: `Bearer ${token}` } });

  test('names the team, the rep and where to install, and reading it is not a use of the code', async () => {
    const isNew = { team: 'Acme', rep: 'Ana Lima', isConnected: false, installUrl };
    expect(invitation.parse((await ask(api.token)).body)).toEqual(isNew);
    expect(invitation.parse((await ask(api.token)).body)).toEqual(isNew);
    const admin = await signInTo(store(), api, 'admin');
    const { reps } = peopleResponse.parse((await admin.get('people')).body);
    expect(reps[0]?.tokens[0]?.lastUsedAt).toBeUndefined();
  });

  test('says that a browser has connected once one has used the code', async () => {
    await api.get('/v1/me');
    expect((await ask(api.token)).body).toMatchObject({ isConnected: true });
  });

  test('is not given for a revoked code, an unknown one, or the key of a system', async () => {
    const admin = await signInTo(store(), api, 'admin');
    const { reps } = peopleResponse.parse((await admin.get('people')).body);
    await admin.post('revocations', { kind: 'rep', id: reps[0]?.id });
    const refused = [
      await ask(api.token),
      await ask(formatToken(api.team, 'x'.repeat(32))),
      await ask(api.writeKey),
    ];
    expect(refused.map(({ status, body }) => [status, body.type.split('/').at(-1)])).toEqual([
      [401, 'revoked'],
      [401, 'unauthorized'],
      [403, 'wrong-scope'],
    ]);
  });

  test('comes as a link with the code, at the endpoint’s public address', async () => {
    const admin = await signInTo(store(), api, 'admin');
    const { secret, link } = (await admin.post('tokens', { kind: 'rep', name: 'Ben Okoye' })).body;
    const token = secret.split('#')[1];
    expect(link).toBe(`https://passback.acme.example/console/join#${token}`);
    expect((await ask(token)).body).toMatchObject({ rep: 'Ben Okoye', isConnected: false });
    expect((await admin.post('tokens', { kind: 'system', name: 'CRM' })).body).toEqual({
      secret: expect.any(String),
    });
  });
});
