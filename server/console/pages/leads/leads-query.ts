import { type LeadsFilter, leadsFilter } from '../../../../utils/contract/console/console-lists';
import { goTo, toPath } from '../../app/route';

/** Reads the filters from the page's address. If any of them is invalid, none applies. */
export function readLeadsFilter(params: URLSearchParams): LeadsFilter {
  return leadsFilter.safeParse(Object.fromEntries(params)).data ?? {};
}

/** The address of the leads that match a filter. */
export function toLeadsPath(filter: LeadsFilter): string {
  return toPath('leads', filter);
}

/** Changes some filters and keeps the others; undefined clears one. */
export function setLeadsFilter(filter: LeadsFilter, change: LeadsFilter): void {
  goTo(toLeadsPath({ ...filter, ...change }), { replace: true });
}
