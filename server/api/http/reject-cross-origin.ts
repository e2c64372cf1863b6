import type { Context } from 'hono';
import { consoleHeader } from '../../../utils/contract/console/session';
import { ProblemError } from '../../platform/problem-error';
import type { Env } from './context';

/**
 * Keeps out what another site's page sends with a marketer's cookie. Such a page can't add a header of its own without
 * a preflight, which allows none; browsers say besides where a request comes from. Another port of the same computer
 * counts as "same-site" there, so only "same-origin" will do.
 *
 * @throws ProblemError 403.
 */
export function rejectCrossOrigin(c: Context<Env>): void {
  const site = c.req.header('sec-fetch-site');
  const isOwnPage = c.req.header(consoleHeader) !== undefined && (site ?? 'same-origin') === 'same-origin';
  if (isOwnPage) return;
  throw new ProblemError(
    403,
    'foreign-page',
    `Only the console’s own pages may use a session. Send "${consoleHeader}", or a console token.`,
  );
}
