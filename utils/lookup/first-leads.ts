import type { ListedLead } from '../contract/rep/lead-list';
import type { TodayResponse } from '../contract/rep/today';

/** The first leads that await the rep, in the order in which the endpoint assigns leads to lists. */
export function firstLeads(today: TodayResponse | undefined, count: number): ListedLead[] {
  if (!today) return [];
  const { asked, back, due, risen } = today.lists;
  return [...asked, ...back, ...due, ...risen].slice(0, count);
}
