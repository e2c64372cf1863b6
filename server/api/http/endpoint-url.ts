import type { Context } from 'hono';
import type { AppDeps, Env } from './context';

/** The endpoint's address in codes and links: the configured one, or else the one that the request was sent to. */
export function endpointUrl(c: Context<Env>, { codeUrl }: Pick<AppDeps, 'codeUrl'>): string {
  return codeUrl ?? new URL(c.req.url).origin;
}
