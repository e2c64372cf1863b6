import type { Context } from 'hono';
import type { AppDeps, Env } from '../../http/context';
import { endpointUrl } from '../../http/endpoint-url';

/** The address that the provider redirects to. */
export function callbackUrl(c: Context<Env>, deps: AppDeps): URL {
  return new URL('/sign-in/callback', endpointUrl(c, deps));
}
