import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';

const peers = new URL('../peers/package.json', import.meta.url); // Installed by `npm run peers`.

const client = { client_id: 'passback', client_secret: 'a secret of the client' };

/** Someone at the provider. */
export interface CompanyPerson {
  email: string;
  name: string;
  groups: string[];
  isDisabled?: boolean;
}

/**
 * A real OpenID Connect provider (the package oidc-provider), whose login page is a form that the test fills in by a
 * request.
 *
 * @param findCallback returns the redirect address, once somebody signs in.
 */
export async function startProvider(people: Record<string, CompanyPerson>, findCallback: () => string) {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const program = createRequire(peers).resolve('oidc-provider');
  const { Provider } = await import(pathToFileURL(program).href);
  const createProvider = () =>
    new Provider(issuer, {
      clients: [
        {
          ...client,
          redirect_uris: [findCallback()],
          grant_types: ['authorization_code', 'refresh_token'],
          response_types: ['code'],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
      features: { devInteractions: { enabled: false } },
      cookies: { keys: ['for tests only'] },
      rotateRefreshToken: true,
      interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
      findAccount: (_: unknown, id: string) => {
        const person = people[id];
        if (!person || person.isDisabled) return undefined;
        const { email, name, groups } = person;
        return { accountId: id, claims: () => ({ sub: id, email, email_verified: true, name, groups }) };
      },
    });
  /** Who is at the login page; undefined to cancel. */
  let atLogin: string | undefined;
  let provider: ReturnType<typeof createProvider>;
  server.on('request', async (request, response) => {
    provider ??= createProvider();
    const answerOidc = provider.callback();
    if (!request.url?.startsWith('/interaction/')) return answerOidc(request, response);
    const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
    const answer = async (result: object) => provider.interactionFinished(request, response, result);
    if (atLogin === undefined) return answer({ error: 'access_denied', error_description: 'Canceled' });
    if (prompt.name === 'login') return answer({ login: { accountId: atLogin } });
    const { Grant } = provider;
    const grant = grantId
      ? await Grant.find(grantId)
      : new Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    return answer({ consent: { grantId: await grant.save() } });
  });
  return {
    /** What an endpoint needs to use it. */
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
    },
    logInAs: (person: string | undefined) => {
      atLogin = person;
    },
    stop: () => stopServer(server),
  };
}

function stopServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

/** A browser without a screen: follows redirects and keeps cookies for each site. */
export function createCookieBrowser(
  fetchOf: (url: URL) => (url: string, init: RequestInit) => Promise<Response>,
) {
  const jars = new Map<string, Map<string, string>>();
  return {
    /** Opens an address, until a page is shown or the address leads to an extension. */
    async open(address: string): Promise<{ url: URL; status: number; text: string }> {
      let url = new URL(address);
      for (let step = 0; step < 20; step++) {
        if (/chromiumapp|allizom/.test(url.host)) return { url, status: 0, text: '' };
        const jar = jars.get(url.host) ?? new Map<string, string>();
        jars.set(url.host, jar);
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const answer = await fetchOf(url)(url.href, {
          headers: { cookie, accept: 'text/html' },
          redirect: 'manual',
        });
        for (const line of answer.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
          else jar.set(name, value);
        }
        const location = answer.headers.get('location');
        if (!location) return { url, status: answer.status, text: await answer.text() };
        url = new URL(location, url);
      }
      throw new Error('Too many redirects');
    },
    cookie: (host: string, name: string) => jars.get(host)?.get(name),
  };
}
