import type { Context } from 'hono';
import type { Env } from './context';

/**
 * The write key of a request: Basic authentication with the key as its user name, `writeKey` in the body, or in the
 * query, as RudderStack's beacons have it, which can't send headers.
 */
export function writeKeyOf(c: Context<Env>, body: Record<string, unknown> = {}): string | undefined {
  const basic = /^Basic (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  const user = basic && Buffer.from(basic, 'base64').toString().split(':')[0];
  if (user) return user;
  return typeof body.writeKey === 'string' ? body.writeKey : c.req.query('writeKey');
}
