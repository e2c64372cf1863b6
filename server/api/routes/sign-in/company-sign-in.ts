import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as oidc from 'openid-client';
import { z } from 'zod';
import { signInExchange, signInOptions } from '../../../../utils/contract/rep/company-sign-in';
import { issuedToken } from '../../../../utils/contract/rep/issued-token';
import { parseToken } from '../../../../utils/contract/shared/token';
import {
  type Admitted,
  admit,
  asRefusal,
  isWelcome,
  type Purpose,
} from '../../../features/company-sign-in/admit';
import { createCode, exchangeCode, saveSignIn } from '../../../features/company-sign-in/company-sign-ins';
import type { Provider, SignedIn } from '../../../features/company-sign-in/provider';
import { insertSession } from '../../../features/sign-in/open-session';
import { readTeamSettings } from '../../../features/teams/team-settings';
import type { TeamTx } from '../../../platform/db/store';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps, Env } from '../../http/context';
import { newApi } from '../../http/new-api';
import { jsonBody, jsonResponse } from '../../http/openapi';
import { setSessionCookie } from '../../http/session-cookie';
import { callbackUrl } from './callback-url';
import { extensionRedirect, isOwnExtension } from './extension-redirect';
import { rememberSignIn, type StartedSignIn, takeSignIn } from './sign-in-cookie';
import {
  showConfirmation,
  showProblem,
  showRefusal,
  showTeams,
  startPath,
  type Team,
  toExtension,
} from './sign-in-pages';

const startQuery = z
  .object({
    team: z.string().max(40).optional().meta({ description: 'If one endpoint serves several teams.' }),
    page: z
      .string()
      .max(500)
      .regex(/^[\w-]/)
      .optional()
      .meta({ description: 'The page of the console to open afterwards.' }),
    redirect: extensionRedirect
      .optional()
      .meta({ description: 'For the extension: where it receives the answer.' }),
    challenge: z
      .string()
      .regex(/^[\w-]{43}$/)
      .optional(),
    state: z.string().max(200).optional(),
    prompt: z.enum(['none']).optional().meta({ description: 'Answer at once, without showing anything.' }),
  })
  .refine(({ redirect, challenge }) => !redirect || challenge, 'An extension needs a challenge.');

const options = createRoute({
  method: 'get',
  path: '/v1/sign-in-options',
  summary: 'Get how people can sign in',
  responses: jsonResponse(signInOptions, 'Whether there is a company sign-in.'),
});

const exchange = createRoute({
  method: 'post',
  path: '/v1/sign-ins',
  summary: 'Exchange what the extension got by signing in for a rep’s token',
  request: jsonBody(signInExchange),
  responses: jsonResponse(issuedToken, 'The token. It is shown only once.'),
});

/** Signing in with a company account, for the console and for the extension. Nobody is known yet. */
export function companySignInApi(deps: AppDeps): App {
  const app = newApi();
  const { store, now, config, limiter } = deps;
  app.openapi(options, (c) => c.json({ company: deps.provider !== undefined }, 200));
  app.openapi(exchange, async (c) => {
    const input = c.req.valid('json');
    const team = parseToken(input.code)?.team;
    const issued = team && (await store.inTeam(team, (tx) => exchangeCode(tx, input, now())));
    if (!issued) {
      limiter.countFailure(c.get('address'));
      const detail = 'This sign-in took too long or was used already. Sign in again.';
      throw new ProblemError(401, 'code-refused', detail);
    }
    c.header('Cache-Control', 'no-store');
    return c.json({ token: issued.token, expiresAt: issued.expiresAt.toISOString() }, 200);
  });
  app.get('/sign-in', async (c) => {
    const provider = requireProvider(deps);
    const parsed = startQuery.safeParse(c.req.query());
    if (!parsed.success) return showProblem(c, 'This sign-in address is incomplete or mistyped.', 400);
    const { team, page, redirect, challenge, state = '', prompt } = parsed.data;
    const started: StartedSignIn = {
      ...createChecks(),
      ...{ team, page, isSilent: prompt === 'none', hasConsent: false },
      ...(redirect && challenge && { extension: { redirect, challenge, state } }),
    };
    return begin(c, provider, started);
  });
  app.get('/sign-in/callback', async (c) => {
    const provider = requireProvider(deps);
    const started = takeSignIn(c, deps, c.req.query('state') ?? '');
    if (!started) {
      const text = 'This sign-in was started in another browser, or more than 15 minutes ago. Start again.';
      return showProblem(c, text, 400, startPath({}));
    }
    try {
      const answered = callbackUrl(c, deps);
      answered.search = new URL(c.req.url).search;
      const signedIn = await provider.finish(answered, started);
      const needsConsent =
        signedIn.refresh === undefined &&
        !started.isSilent &&
        !started.hasConsent &&
        provider.config.scopes.includes('offline_access');
      // Some providers let an app check a sign-in later only if the person agreed to it (OpenID Connect Core, 11).
      if (needsConsent) {
        return await begin(c, provider, { ...started, ...createChecks(), hasConsent: true });
      }
      const teams = await findTeams(started, signedIn);
      const [team] = teams;
      if (team && teams.length === 1) return await finish(c, started, signedIn, { team, provider });
      return showTeams(c, started, await nameTeams(teams));
    } catch (error) {
      if (error instanceof ProblemError) return showRefusal(c, started, error);
      throw error;
    }
  });
  return app;

  async function begin(c: Context<Env>, provider: Provider, started: StartedSignIn) {
    const consent = started.hasConsent ? ('consent' as const) : undefined;
    const prompt = started.isSilent ? 'none' : consent;
    try {
      const url = await provider.startUrl(started, callbackUrl(c, deps).href, prompt);
      rememberSignIn(c, deps, started);
      return c.redirect(url.href);
    } catch (error) {
      if (error instanceof ProblemError) return showRefusal(c, started, error);
      throw error;
    }
  }

  /** The teams that someone may sign in to: the one they asked for, or those where they have a role. */
  async function findTeams(started: StartedSignIn, { identity }: SignedIn): Promise<string[]> {
    const { team } = started;
    const known = await store.teamIds();
    if (team !== undefined) return known.filter((id) => id === team);
    if (known.length === 1) return known;
    const welcoming: string[] = [];
    for (const id of known) {
      if (await store.inTeam(id, (tx) => isWelcome(tx, identity, purposeOf(started)))) welcoming.push(id);
    }
    return welcoming;
  }

  function nameTeams(ids: readonly string[]): Promise<Team[]> {
    return Promise.all(
      ids.map(async (id) => ({ id, name: (await store.inTeam(id, readTeamSettings)).name })),
    );
  }

  async function finish(
    c: Context<Env>,
    started: StartedSignIn,
    { identity, refresh }: SignedIn,
    { team, provider }: { team: string; provider: Provider },
  ) {
    const { extension, page } = started;
    const done = await store.inTeam(team, async (tx) => {
      const { domains } = provider.config;
      const options = { purpose: purposeOf(started), domains, now: now() };
      const admitted = await admit(tx, identity, options).catch(asRefusal);
      if (admitted instanceof ProblemError) {
        tx.audit.push({
          action: 'sign-in.refused',
          name: identity.email,
          details: { reason: admitted.detail },
        });
        return admitted;
      }
      const { name } = admitted;
      if (!extension) return { name, session: await openSession(tx, admitted, refresh) };
      const { challenge } = extension;
      return { name, code: await createCode(tx, { ...admitted, refresh, challenge }, now()) };
    });
    if (done instanceof ProblemError) throw done;
    if (!extension || !done.code) {
      setSessionCookie(c, deps, done.session ?? '');
      return c.redirect(`/console/${page ?? ''}`);
    }
    const answer = toExtension(extension.redirect, { code: done.code, state: extension.state });
    if (isOwnExtension(extension.redirect, config.extensionIds)) return c.redirect(answer);
    if (started.isSilent)
      throw new ProblemError(403, 'not-confirmed', 'Nobody has agreed to connect this extension yet.');
    const { name } = await store.inTeam(team, readTeamSettings);
    return showConfirmation(c, { answer, team: name, person: done.name });
  }

  async function openSession(tx: TeamTx, { account, person }: Admitted, refresh: string | undefined) {
    if (!person) throw new Error('Nobody was admitted to the console');
    const secret = await insertSession(tx, person, now());
    await saveSignIn(tx, secret, { account, refresh }, now());
    return secret;
  }
}

function requireProvider({ provider }: AppDeps): Provider {
  if (provider) return provider;
  throw new ProblemError(
    404,
    'no-provider',
    'This endpoint has no company sign-in. Ask an admin for a sign-in link or a connection code.',
  );
}

function purposeOf({ extension }: StartedSignIn): Purpose {
  return extension ? 'rep' : 'console';
}

function createChecks() {
  return {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
}
