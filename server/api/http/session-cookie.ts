import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sessionSeconds } from '../../features/sign-in/session-length';
import type { Env, World } from './context';

/** What the browser keeps of a session; undefined where nobody is signed in. */
export function readSessionCookie(c: Context<Env>, world: World): string | undefined {
  return getCookie(c, nameFor(world));
}

/** Gives the browser its session, or renews it: no script reads it, and no other site sends it. */
export function setSessionCookie(c: Context<Env>, world: World, token: string): void {
  setCookie(c, nameFor(world), token, { ...attributes(world), maxAge: sessionSeconds });
}

export function clearSessionCookie(c: Context<Env>, world: World): void {
  deleteCookie(c, nameFor(world), attributes(world));
}

/** With https the browser itself holds the cookie to this host; on loopback there is no https. */
function nameFor(world: World): string {
  return isSecure(world) ? '__Host-passback' : 'passback';
}

function attributes(world: World) {
  return { path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure(world) } as const;
}

function isSecure({ codeUrl }: World): boolean {
  return codeUrl?.startsWith('https:') ?? false;
}
