import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { AppDeps, Env } from '../../http/context';

/** A sign-in under way: what the browser came from, and what keeps its answer apart from any other. */
const startedSignIn = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  team: z.string().optional(),
  /** The page of the console to open afterwards. */
  page: z.string().optional(),
  /** The extension that asked, and what it needs to recognize the answer. */
  extension: z.object({ redirect: z.string(), challenge: z.string(), state: z.string() }).optional(),
  isSilent: z.boolean(),
  hasConsent: z.boolean(),
});

export type StartedSignIn = z.infer<typeof startedSignIn>;

const validForSeconds = 15 * 60;

/** Each sign-in has its own cookie, so that two tabs don't disturb each other. */
function cookieName(state: string): string {
  return `passback-sign-in-${state.slice(0, 12)}`;
}

/** It must come back with the provider's redirect, which is another site's. */
function attributes({ codeUrl }: AppDeps) {
  const secure = codeUrl?.startsWith('https:') ?? false;
  return { path: '/sign-in', httpOnly: true, sameSite: 'Lax', secure } as const;
}

/** Remembers a sign-in in the browser that starts it. */
export function rememberSignIn(c: Context<Env>, deps: AppDeps, started: StartedSignIn): void {
  const value = Buffer.from(JSON.stringify(started)).toString('base64url');
  setCookie(c, cookieName(started.state), value, { ...attributes(deps), maxAge: validForSeconds });
}

/** The sign-in that an answer of the provider belongs to, once. Undefined if this browser started none. */
export function takeSignIn(c: Context<Env>, deps: AppDeps, state: string): StartedSignIn | undefined {
  const name = cookieName(state);
  const value = getCookie(c, name);
  deleteCookie(c, name, attributes(deps));
  try {
    const started = startedSignIn.parse(JSON.parse(Buffer.from(value ?? '', 'base64url').toString()));
    return started.state === state ? started : undefined;
  } catch {
    return undefined;
  }
}
