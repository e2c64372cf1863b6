import { type InboxQuery, inboxQuery } from '../../../../utils/contract/console/inbox';
import { goTo } from '../../app/route';

/** Reads the filters from the page's address. If any of them is invalid, none applies. */
export function readQuery(params: URLSearchParams): InboxQuery {
  return inboxQuery.omit({ after: true }).safeParse(Object.fromEntries(params)).data ?? {};
}

/** The address of the inbox, or of one item in it, with its filters. */
export function toInboxPath(query: InboxQuery, id?: string): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const input = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return `inbox${id ? `/${id}` : ''}${input && `?${input}`}`;
}

/** Changes some filters and keeps the others; undefined clears one. */
export function setFilters(query: InboxQuery, change: InboxQuery): void {
  goTo(toInboxPath({ ...query, ...change }), { replace: true });
}
