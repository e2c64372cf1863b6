import type { Context, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { parseToken } from '../../utils/contract/token';
import { hashToken } from '../teams/tokens';
import type { Env, SourceCaller, World } from './context';
import { ProblemError } from './problem-error';

const known = z
  .object({
    scope: z.enum(['rep', 'source', 'console']),
    rep: z.uuid().nullable(),
    repName: z.string().nullable(),
    label: z.string(),
    revoked: z.boolean(),
    source: z.uuid().nullable(),
    sourceKind: z.enum(['server', 'browser']).nullable(),
  })
  .nullable();

const whose = {
  rep: 'This token is a rep’s.',
  source: 'This is a write key for marketing’s systems.',
  console: 'This token is for marketing’s console.',
} as const;

/** Lets reps in by `Authorization: Bearer`, and says in words why others stay out. */
export function requireRep(world: World): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { team, scope, rep, repName } = await authenticate(world, c, bearerOf(c));
    if (scope !== 'rep' || !rep) throw wrongScope(scope, 'A rep connects with a connection code.');
    c.set('rep', { team, rep, name: repName ?? 'A rep' });
    await next();
  };
}

/** Lets marketing in by a console token, as `Authorization: Bearer`, and says in words why others stay out. */
export function requireConsole(world: World): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { team, scope, label } = await authenticate(world, c, bearerOf(c));
    if (scope !== 'console') throw wrongScope(scope, 'Marketing answers with a console token.');
    c.set('console', { team, name: label });
    await next();
  };
}

/** Whose write key it is. @throws ProblemError 401, 403 or 429. */
export async function requireSource(
  world: World,
  c: Context<Env>,
  token: string | undefined,
): Promise<SourceCaller> {
  if (!token) {
    throw unauthorized(
      'No write key came with the request. Send it as the user name of Basic authentication.',
    );
  }
  const { team, scope, source, sourceKind } = await authenticate(world, c, token);
  if (scope === 'source' && source) return { team, source, isPublic: sourceKind === 'browser' };
  throw wrongScope(scope, 'Events come in with a write key.');
}

function bearerOf(c: Context<Env>): string {
  const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (token) return token;
  throw unauthorized('No token came with the request. Send "Authorization: Bearer <token>".');
}

function wrongScope(scope: keyof typeof whose, mend: string): ProblemError {
  return new ProblemError(403, 'wrong-scope', `${whose[scope]} ${mend}`);
}

async function authenticate({ store, limiter }: World, c: Context<Env>, token: string) {
  const hash = hashToken(token);
  const address = c.get('address');
  limiter.requireFewFailures(address, hash);
  const fail = (detail: string) => {
    limiter.countFailure(address);
    return unauthorized(detail);
  };
  const team = parseToken(token)?.team;
  if (!team) throw fail('The token is cut short or has a typing error. Copy it whole, to its end.');
  const found = known.parse(await store.call('authenticate', [team, hash]));
  if (!found) throw fail('This endpoint does not know the token. Ask marketing for a new one.');
  if (found.revoked) throw fail('This token was revoked. Ask marketing for a new one.');
  c.set('team', team);
  limiter.countAccepted(found.scope, hash);
  return { team, ...found };
}

function unauthorized(detail: string): ProblemError {
  return new ProblemError(401, 'unauthorized', detail, { 'WWW-Authenticate': 'Bearer' });
}
