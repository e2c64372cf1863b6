import * as oidc from 'openid-client';
import { z } from 'zod';
import type { OidcConfig } from '../../platform/config';
import { ProblemError } from '../../platform/problem-error';

/** Someone as the provider describes them. */
export interface CompanyIdentity {
  issuer: string;
  subject: string;
  /** In lower case; undefined if the provider gives none or says that it isn't verified. */
  email: string | undefined;
  name: string | undefined;
  groups: string[];
}

/** What keeps one sign-in apart from another: kept in a cookie of the browser that started it. */
export interface SignInChecks {
  state: string;
  nonce: string;
  verifier: string;
}

/** What a sign-in or a check gave. */
export interface SignedIn {
  identity: CompanyIdentity;
  /** Missing if the provider gives none: then the sign-in can't be checked, and ends soon. */
  refresh: string | undefined;
}

/** The company's OpenID Connect provider. */
export interface Provider {
  config: OidcConfig;
  /** Where the browser goes to sign in. */
  startUrl(checks: SignInChecks, callback: string, prompt?: 'none' | 'consent'): Promise<URL>;
  /** @throws ProblemError 401 if the provider refused, 502 if it can't be reached or answers something else. */
  finish(callbackUrl: URL, checks: SignInChecks): Promise<SignedIn>;
  /** Asks whether someone may still sign in. @returns undefined if not. @throws ProblemError 502. */
  check(refresh: string, subject: string): Promise<SignedIn | undefined>;
}

const timeoutSeconds = 10;
const claims = z.object({
  sub: z.string(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.string()]).optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
});
/** Errors of a token request that mean that the person or their grant is no longer accepted. */
const endedErrors = new Set(['invalid_grant', 'access_denied', 'interaction_required', 'login_required']);

/** Uses a provider, whose addresses and keys are read at the first sign-in. */
export function createProvider(config: OidcConfig): Provider {
  const { issuer, clientId, clientSecret, scopes, groupsClaim } = config;
  let discovered: Promise<oidc.Configuration> | undefined;
  const discover = () => {
    const server = new URL(issuer);
    const auth = clientSecret ? undefined : oidc.None();
    const isPlain = server.protocol === 'http:';
    discovered ??= oidc.discovery(server, clientId, clientSecret, auth, {
      timeout: timeoutSeconds,
      execute: isPlain ? [oidc.allowInsecureRequests] : [],
    });
    discovered.catch(() => {
      discovered = undefined; // The next sign-in tries again.
    });
    return discovered;
  };
  const readIdentity = async (
    configuration: oidc.Configuration,
    tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
    subject: string,
  ): Promise<CompanyIdentity> => {
    const { userinfo_endpoint: hasUserInfo } = configuration.serverMetadata();
    const info = hasUserInfo
      ? await oidc.fetchUserInfo(configuration, tokens.access_token, subject)
      : undefined;
    return toIdentity(
      { ...tokens.claims(), ...info },
      { issuer: configuration.serverMetadata().issuer, groupsClaim },
    );
  };
  return {
    config,
    startUrl: (checks, callback, prompt) =>
      reachable(async () =>
        oidc.buildAuthorizationUrl(await discover(), {
          redirect_uri: callback,
          scope: scopes,
          code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
          code_challenge_method: 'S256',
          state: checks.state,
          nonce: checks.nonce,
          ...(prompt && { prompt }),
        }),
      ),
    finish: (callbackUrl, { state, nonce, verifier }) =>
      reachable(async () => {
        const configuration = await discover();
        const tokens = await oidc.authorizationCodeGrant(configuration, callbackUrl, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const subject = tokens.claims()?.sub ?? '';
        return {
          identity: await readIdentity(configuration, tokens, subject),
          refresh: tokens.refresh_token,
        };
      }),
    check: (refresh, subject) =>
      reachable(async () => {
        const configuration = await discover();
        try {
          const tokens = await oidc.refreshTokenGrant(configuration, refresh);
          const identity = await readIdentity(configuration, tokens, subject);
          return { identity, refresh: tokens.refresh_token ?? refresh };
        } catch (error) {
          if (error instanceof oidc.ResponseBodyError && endedErrors.has(error.error)) return undefined;
          if (error instanceof oidc.WWWAuthenticateChallengeError && error.status < 500) return undefined;
          throw error;
        }
      }),
  };
}

/** @throws ProblemError 401 for what the provider refuses, 502 for what it fails to answer. */
async function reachable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof oidc.AuthorizationResponseError) {
      throw new ProblemError(401, 'sign-in-refused', describeRefusal(error.error, error.error_description));
    }
    const reason = error instanceof Error ? error.message : 'unknown error';
    throw new ProblemError(
      503,
      'provider',
      `Your company’s sign-in can’t be used at the moment (${reason}). Try again later, or ask your IT team.`,
      { 'Retry-After': '30' },
    );
  }
}

function describeRefusal(error: string, description: string | undefined): string {
  if (error === 'access_denied')
    return 'Your company’s sign-in was canceled or refused. Try again, or ask your IT team.';
  return `Your company’s sign-in refused: ${description ?? error}. Ask your IT team.`;
}

/** Reads the claims of an ID token and of the user info together. */
export function toIdentity(
  found: Readonly<Record<string, unknown>>,
  { issuer, groupsClaim }: { issuer: string; groupsClaim: string },
): CompanyIdentity {
  const {
    sub,
    email,
    email_verified: isVerified = true,
    name,
    preferred_username: username,
  } = claims.parse(found);
  const address = email ?? (username?.includes('@') ? username : undefined);
  const groups = found[groupsClaim];
  const list: unknown[] = Array.isArray(groups) ? groups : String(groups ?? '').split(/[,\s]+/);
  return {
    issuer,
    subject: sub,
    email: String(isVerified) === 'true' ? address?.trim().toLowerCase() : undefined,
    name: name ?? username,
    groups: list.filter((group): group is string => typeof group === 'string' && group !== ''),
  };
}
