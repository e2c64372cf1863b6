import type { Context } from 'hono';
import { consoleHeader } from '../../../utils/contract/console/session';
import { ProblemError } from '../../platform/problem-error';
import type { Env } from './context';

/**
 * Refuses requests that another site's page sends with a marketer's cookie (CSRF). Such a page can't add a
 * custom header without a preflight, which we don't allow, and browsers report where a request comes from.
 * Only "same-origin" is accepted, because another port on the same computer counts as "same-site".
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
    `Only the console’s own pages can use a session. Send the "${consoleHeader}" header or use a console token.`,
  );
}
