import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sessionSeconds } from '../../features/sign-in/session-length';
import type { AppDeps, Env } from './context';

/** The session's secret from the browser's cookie; undefined if nobody is signed in. */
export function readSessionCookie(c: Context<Env>, deps: AppDeps): string | undefined {
  return getCookie(c, cookieName(deps));
}

/** Sets or renews the session cookie. No script can read it, and other sites' requests don't include it. */
export function setSessionCookie(c: Context<Env>, deps: AppDeps, token: string): void {
  setCookie(c, cookieName(deps), token, { ...cookieAttributes(deps), maxAge: sessionSeconds });
}

/** Removes the session cookie from the browser. */
export function clearSessionCookie(c: Context<Env>, deps: AppDeps): void {
  deleteCookie(c, cookieName(deps), cookieAttributes(deps));
}

/** With HTTPS, the prefix makes browsers bind the cookie to this host. There is no HTTPS on loopback. */
function cookieName(deps: AppDeps): string {
  return isSecure(deps) ? '__Host-passback' : 'passback';
}

function cookieAttributes(deps: AppDeps) {
  return { path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure(deps) } as const;
}

function isSecure({ codeUrl }: AppDeps): boolean {
  return codeUrl?.startsWith('https:') ?? false;
}
