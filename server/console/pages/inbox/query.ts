import { type InboxQuery, inboxQuery } from '../../../../utils/contract/console/inbox';
import { goTo } from '../../app/route';

/** What the page's address asks for; what is no filter there is left out. */
export function readQuery(params: URLSearchParams): InboxQuery {
  return inboxQuery.omit({ after: true }).safeParse(Object.fromEntries(params)).data ?? {};
}

/** The address of the inbox, or of one piece in it, with its filters. */
export function inboxPlace(query: InboxQuery, id?: string): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const input = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return `inbox${id ? `/${id}` : ''}${input && `?${input}`}`;
}

/** Sets filters beside those that are set; undefined lets one go. */
export function setFilters(query: InboxQuery, change: InboxQuery): void {
  goTo(inboxPlace({ ...query, ...change }), { replace: true });
}
