import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sessionSeconds } from '../../features/sign-in/session-length';
import type { AppDeps, Env } from './context';

/** What the browser keeps of a session; undefined where nobody is signed in. */
export function readSessionCookie(c: Context<Env>, deps: AppDeps): string | undefined {
  return getCookie(c, nameFor(deps));
}

/** Gives the browser its session, or renews it: no script reads it, and no other site sends it. */
export function setSessionCookie(c: Context<Env>, deps: AppDeps, token: string): void {
  setCookie(c, nameFor(deps), token, { ...attributes(deps), maxAge: sessionSeconds });
}

export function clearSessionCookie(c: Context<Env>, deps: AppDeps): void {
  deleteCookie(c, nameFor(deps), attributes(deps));
}

/** With https the browser itself holds the cookie to this host; on loopback there is no https. */
function nameFor(deps: AppDeps): string {
  return isSecure(deps) ? '__Host-passback' : 'passback';
}

function attributes(deps: AppDeps) {
  return { path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure(deps) } as const;
}

function isSecure({ codeUrl }: AppDeps): boolean {
  return codeUrl?.startsWith('https:') ?? false;
}
