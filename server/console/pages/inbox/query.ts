import { type InboxQuery, inboxQuery } from '../../../../utils/contract/console/inbox';
import { goTo, toSearchParams } from '../../app/route';

/**
 * Reads the filters from the page's address. Without any, the inbox shows what needs an answer. If any of them is
 * invalid, none applies.
 */
export function readQuery(params: URLSearchParams): InboxQuery {
  const { needs = 'answer', ...filters } = Object.fromEntries(params);
  const given = needs === 'all' ? filters : { ...filters, needs };
  return inboxQuery.omit({ after: true }).safeParse(given).data ?? { needs: 'answer' };
}

/** The address of the inbox, or of one item in it, with its filters. */
export function toInboxPath({ needs, ...query }: InboxQuery, id?: string): string {
  const params = toSearchParams(query);
  if (needs !== 'answer') params.set('needs', needs ?? 'all');
  const input = params.toString();
  return `inbox${id ? `/${id}` : ''}${input && `?${input}`}`;
}

/**
 * Changes some filters and keeps the others; undefined clears one. A filter set on what needs an answer searches
 * all feedback, because what is looked for may have been answered long ago.
 */
export function setFilters(query: InboxQuery, change: InboxQuery): void {
  const needs = 'needs' in change ? change.needs : undefined;
  goTo(toInboxPath({ ...query, ...change, needs }), { replace: true });
}
