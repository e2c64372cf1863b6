import type { Context, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { type ConsoleScope, consoleScope } from '../../../utils/contract/console/session';
import { sourceDates, sourceLimits } from '../../../utils/contract/console/source';
import { parseToken } from '../../../utils/contract/shared/token';
import type { Purpose } from '../../features/company-sign-in/admit';
import { keepChecked, signInEnded } from '../../features/company-sign-in/keep-checked';
import { readSession } from '../../features/sign-in/read-session';
import { hashToken } from '../../features/teams/tokens';
import { actAs } from '../../platform/audit/actor';
import type { ConsoleCaller, RepCaller, SourceCaller } from '../../platform/caller';
import { ProblemError } from '../../platform/problem-error';
import { findScopes } from './console-scopes';
import type { AppDeps, Env } from './context';
import { bySession } from './openapi';
import { rejectCrossOrigin } from './reject-cross-origin';
import { readSessionCookie, setSessionCookie } from './session-cookie';

const tokenRow = z
  .object({
    id: z.uuid(),
    kind: z.enum(['rep', 'source', 'console']),
    rep: z.uuid().nullable(),
    repName: z.string().nullable(),
    label: z.string(),
    state: z.enum(['valid', 'revoked', 'expired']),
    isCode: z.boolean(),
    expiresAt: z.coerce.date(),
    source: z.uuid().nullable(),
    sourceKind: z.enum(['server', 'browser']).nullable(),
    dates: sourceDates.nullable(),
    limits: sourceLimits.partial().nullable(),
    scopes: z.array(consoleScope).nullable(),
    lastUsedAt: z.string().nullable(),
    checkedAt: z.coerce.date().nullable(),
  })
  .nullable();

const tokenKinds = {
  rep: 'This is a rep’s token.',
  source: 'This is a write key for sending events.',
  console: 'This is a console token.',
} as const;

/** Requires a rep's token as `Authorization: Bearer`. */
export function requireRep(deps: AppDeps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const secret = requireBearer(c);
    const { team, id: token, kind, rep, repName, checkedAt } = await authenticate(deps, c, secret);
    if (kind !== 'rep' || !rep) throw wrongToken(kind, 'Reps connect with a connection code.');
    await checkCompanySignIn(deps, { team, secret, purpose: 'rep', checkedAt });
    const name = repName ?? 'A rep';
    c.set('rep', { team, rep, name, token });
    await actAs({ kind: 'rep', id: rep, name, address: c.get('address') }, next);
  };
}

/**
 * Returns the rep that a token belongs to and whether it was ever used. Unlike `requireRep`, this isn't a
 * use.
 *
 * @throws ProblemError 401, 403 or 429.
 */
export async function inspectRepToken(
  deps: AppDeps,
  c: Context<Env>,
): Promise<{ caller: RepCaller; isUsed: boolean }> {
  const token = requireBearer(c);
  const { team, id, kind, rep, repName, lastUsedAt } = await authenticate(deps, c, token, 'find_token');
  if (kind !== 'rep' || !rep) throw wrongToken(kind, 'A rep’s connection code is needed here.');
  return { caller: { team, rep, name: repName ?? 'A rep', token: id }, isUsed: lastUsedAt !== null };
}

/** Requires a session of the console's pages, or a console token as `Authorization: Bearer`. */
export function requireConsole(deps: AppDeps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const cookie = readSessionCookie(c, deps);
    const caller = await (cookie && !c.req.header('authorization')
      ? readSessionCaller(cookie)
      : readTokenCaller());
    c.set('console', caller);
    c.header('Cache-Control', 'no-store');
    const { person, token: system, name } = caller;
    const kind = person ? 'person' : 'system';
    await actAs({ kind, id: person ?? system, name, address: c.get('address') }, next);

    async function readSessionCaller(cookie: string): Promise<ConsoleCaller> {
      rejectCrossOrigin(c);
      const { caller, isRenewed, checkedAt } = await readSession(deps.store, cookie, deps.now());
      const { team } = caller;
      await checkCompanySignIn(deps, { team, secret: cookie, purpose: 'console', checkedAt });
      if (isRenewed) setSessionCookie(c, deps, cookie);
      return caller;
    }
    async function readTokenCaller(): Promise<ConsoleCaller> {
      const { team, id: token, kind, label, scopes } = await authenticate(deps, c, requireBearer(c));
      if (kind !== 'console') throw wrongToken(kind, 'Use a console token or sign in to the console.');
      requireScope(c, scopes ?? ['answer']);
      return { team, name: label, role: 'marketer', token };
    }
  };
}

/** Makes sure that the company account behind a session or token, if there is one, may still sign in. */
async function checkCompanySignIn(
  { store, now, provider }: AppDeps,
  { checkedAt, ...signIn }: { team: string; secret: string; purpose: Purpose; checkedAt: Date | null },
): Promise<void> {
  if (checkedAt === null) return;
  if (!provider) {
    throw unauthorized(
      'This endpoint no longer has a company sign-in. Ask an admin for access.',
      'sign-in-ended',
    );
  }
  await keepChecked({ store, now, provider }, { ...signIn, checkedAt });
}

/** Requires an admin, after `requireConsole`. */
const requireAdmin: MiddlewareHandler<Env> = async (c, next) => {
  if (c.get('console').role !== 'admin') {
    throw new ProblemError(403, 'admins-only', 'Only your team’s admins can see or change this.');
  }
  await next();
};

/** For a route that only admins may call, because it returns a secret or reaches outside systems. */
export const forAdmins = { security: bySession, middleware: requireAdmin };

/**
 * Returns the source that a write key belongs to.
 * @throws ProblemError 401, 403 or 429.
 */
export async function requireSource(
  deps: AppDeps,
  c: Context<Env>,
  token: string | undefined,
): Promise<SourceCaller> {
  if (!token) {
    throw unauthorized('The request has no write key. Send it as the user name in Basic authentication.');
  }
  const { team, kind, source, sourceKind, dates, limits } = await authenticate(deps, c, token);
  if (kind === 'source' && source) {
    const isPublic = sourceKind === 'browser';
    return { team, source, isPublic, dates: dates ?? {}, limits: limits ?? {}, address: c.get('address') };
  }
  throw wrongToken(kind, 'Use a write key to send events.');
}

function requireScope(c: Context<Env>, scopes: readonly ConsoleScope[]): void {
  const allowed = findScopes(c.req.method, c.req.path);
  if (allowed?.some((scope) => scopes.includes(scope))) return;
  const detail = allowed
    ? `This token’s scopes are ${scopes.join(', ')}. This call needs ${allowed.join(' or ')}. An admin can create a token with that scope under People.`
    : 'A token can’t do this. Sign in to the console instead.';
  throw new ProblemError(403, 'wrong-scope', detail);
}

export function requireBearer(c: Context<Env>): string {
  const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (token) return token;
  throw unauthorized('The request has no token. Send "Authorization: Bearer <token>".');
}

function wrongToken(kind: keyof typeof tokenKinds, hint: string): ProblemError {
  return new ProblemError(403, 'wrong-scope', `${tokenKinds[kind]} ${hint}`);
}

async function authenticate(
  { store, limiter, now }: AppDeps,
  c: Context<Env>,
  token: string,
  call: 'authenticate' | 'find_token' = 'authenticate',
) {
  const hash = hashToken(token);
  // Only failures are limited by address, so that others' failures never block a valid token.
  const fail = (detail: string) => {
    limiter.countFailure(c.get('address'));
    return unauthorized(detail);
  };
  const team = parseToken(token)?.team;
  if (!team) throw fail('The token is incomplete or mistyped. Copy the whole token.');
  const args = [team, hash, now().toISOString(), ...(call === 'authenticate' ? [c.get('address')] : [])];
  const caller = tokenRow.parse(await store.call(call, args));
  if (!caller) throw fail('This endpoint doesn’t know the token. Ask marketing for a new one.');
  // Not counted as a failure: a device that keeps using it must not block a new token at the same address.
  if (caller.state === 'revoked') {
    throw unauthorized('This token was revoked. Ask marketing for a new one.', 'revoked');
  }
  if (caller.state === 'expired' && caller.kind === 'rep' && caller.checkedAt !== null) throw signInEnded();
  if (caller.state === 'expired') throw unauthorized(describeExpiry(caller), 'expired');
  c.set('team', team);
  limiter.countAccepted(caller.kind, hash);
  return { team, ...caller };
}

function describeExpiry({ kind, isCode, expiresAt }: NonNullable<z.infer<typeof tokenRow>>): string {
  const on = expiresAt.toISOString().slice(0, 10);
  if (kind === 'source') return `This write key expired on ${on}. Ask an admin for a new one.`;
  if (kind === 'console') return `This console token expired on ${on}. Ask an admin for a new one.`;
  if (isCode) return `This connection code expired on ${on}. Ask marketing for a new one.`;
  return 'This browser’s connection has expired. Ask marketing for a new connection code.';
}

function unauthorized(detail: string, type = 'unauthorized'): ProblemError {
  return new ProblemError(401, type, detail, { 'WWW-Authenticate': 'Bearer' });
}
