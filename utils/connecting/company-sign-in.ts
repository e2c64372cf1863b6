import { calculatePKCECodeChallenge, generateRandomCodeVerifier, generateRandomState } from 'oauth4webapi';
import { browser } from 'wxt/browser';
import { signInOptions } from '../contract/rep/company-sign-in';
import { issuedToken } from '../contract/rep/issued-token';
import { text } from '../i18n/text';
import { callEndpoint } from '../team/call-endpoint';
import { getConnection } from '../team/connection-store';
import { type VerifiedConnection, verifyToken } from './verify-token';

/** The part of the browser that shows a provider's pages and returns where they lead. */
export interface SignInWindow {
  getRedirectURL: () => string;
  launchWebAuthFlow: (details: { url: string; interactive: boolean }) => Promise<string | undefined>;
}

/**
 * Signs in with a company account at an endpoint's address: to the current team, if this browser has one there.
 *
 * @param isSilent fail rather than show anything: works if the rep is already signed in at their company.
 */
export async function signInAtCompany(
  url: string,
  {
    isSilent = false,
    fetch = globalThis.fetch,
    window = browser.identity,
    now = Date.now(),
  }: { isSilent?: boolean; fetch?: typeof globalThis.fetch; window?: SignInWindow; now?: number } = {},
): Promise<VerifiedConnection> {
  const options = await callEndpoint({ url }, '/v1/sign-in-options', signInOptions, { fetch });
  if (options.status !== 'ok') return { problem: options.why };
  if (!options.value.company) return { problem: text('sign_in_none') };
  const current = await getConnection();
  const verifier = generateRandomCodeVerifier();
  const state = generateRandomState();
  const query = new URLSearchParams({
    redirect: window.getRedirectURL(),
    challenge: await calculatePKCECodeChallenge(verifier),
    state,
    ...(current?.url === url && { team: current.me.team.id }),
    ...(isSilent && { prompt: 'none' }),
  });
  const answer = await openSignIn(window, { url: `${url}/sign-in?${query}`, interactive: !isSilent });
  if (!answer || answer.get('state') !== state) return { problem: text('sign_in_canceled') };
  const body = { code: answer.get('code'), verifier };
  if (!body.code) return { problem: answer.get('error') ?? text('sign_in_canceled') };
  const issued = await callEndpoint({ url }, '/v1/sign-ins', issuedToken, { body, fetch });
  if (issued.status !== 'ok') return { problem: issued.why };
  return verifyToken({ url, token: issued.value.token, tokenSince: now, isCompanySignIn: true }, fetch);
}

/** @returns what the sign-in led to; undefined if its window was closed or couldn't be opened. */
async function openSignIn(
  window: SignInWindow,
  details: { url: string; interactive: boolean },
): Promise<URLSearchParams | undefined> {
  try {
    const led = await window.launchWebAuthFlow(details);
    return led === undefined ? undefined : new URL(led).searchParams;
  } catch {
    return undefined; // The browser’s message names neither the cause nor a remedy.
  }
}
