import { type Colleague, maxColleagues } from '../contract/rep/lead';
import { countText, text } from './text';

/**
 * How many colleagues were active lately, as a sentence: `2 active, last 30 days`. If all that a card can have
 * were, there may be more: `6+ active, last 30 days`.
 *
 * @returns undefined if there are fewer than `atLeast`.
 */
export function activeColleaguesText(
  key: 'colleagues_active' | 'why_colleagues',
  colleagues: readonly Pick<Colleague, 'latestAct'>[],
  { withinMs, now = new Date(), atLeast = 1 }: { withinMs: number; now?: Date; atLeast?: number },
): string | undefined {
  const count = colleagues.filter(
    ({ latestAct }) => now.getTime() - Date.parse(latestAct.at) < withinMs,
  ).length;
  if (count < atLeast) return undefined;
  return count < maxColleagues ? countText(key, count) : text(`${key}_other`, `${maxColleagues}+`);
}
