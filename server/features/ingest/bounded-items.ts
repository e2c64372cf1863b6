import type { IntakeItem } from './intake-item';

/** As in a batch of Segment's. */
export const maxEvents = 2500;

/**
 * What of a message is taken in: at most 2,500 items, with words on the rest; the same notice once, with how often it
 * came; and a notice where a message holds nothing at all, so that its source shows that it was received.
 *
 * @param places the places in the message, by name.
 */
export function boundedItems(items: readonly IntakeItem[], places: () => string[]): IntakeItem[] {
  if (items.length === 0) return [nothingIn(places())];
  const merged = mergeNotices(items);
  if (merged.length <= maxEvents) return merged;
  const reason = `The message holds ${merged.length} entries, and at most ${maxEvents} are taken at once. The others were not taken: send them again in smaller messages.`;
  return [...merged.slice(0, maxEvents), { kind: 'refusal', reason }];
}

function nothingIn(places: readonly string[]): IntakeItem {
  const found = places.length > 0 ? `It holds: ${places.join(', ')}.` : 'It is empty.';
  return { kind: 'notice', text: `A message came that holds nothing to store. ${found}` };
}

function mergeNotices(items: readonly IntakeItem[]): IntakeItem[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (item.kind === 'notice') counts.set(item.text, (counts.get(item.text) ?? 0) + 1);
  }
  return items.flatMap((item): IntakeItem[] => {
    if (item.kind !== 'notice') return [item];
    const count = counts.get(item.text);
    counts.delete(item.text);
    if (count === undefined) return [];
    return [count > 1 ? { kind: 'notice', text: `${item.text} (${count} times)` } : item];
  });
}
