import type { Context } from 'hono';
import type { Env } from './context';

/**
 * A request's write key: the user name of Basic authentication, or `writeKey` in the body or the query.
 * RudderStack's beacons use the query, because they can't send headers.
 */
export function readWriteKey(c: Context<Env>, body: Record<string, unknown> = {}): string | undefined {
  const basic = /^Basic (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  const user = basic && Buffer.from(basic, 'base64').toString().split(':')[0];
  if (user) return user;
  return typeof body.writeKey === 'string' ? body.writeKey : c.req.query('writeKey');
}
