import type { IntakeItem } from './intake-item';

/** The same as in a Segment batch. */
export const maxEvents = 2500;

/**
 * Limits a message's items to 2,500, with a refusal for the rest. Merges identical notices into one with a
 * count. If a message contains nothing, adds a notice, so that the source shows that it was received.
 *
 * @param places the paths in the message.
 */
export function boundedItems(items: readonly IntakeItem[], places: () => string[]): IntakeItem[] {
  if (items.length === 0) return [nothingIn(places())];
  const merged = mergeNotices(items);
  if (merged.length <= maxEvents) return merged;
  const reason = `The message has ${merged.length} entries, but only the first ${maxEvents} were accepted. Send the others again in smaller messages.`;
  return [...merged.slice(0, maxEvents), { kind: 'refusal', reason }];
}

function nothingIn(places: readonly string[]): IntakeItem {
  const found = places.length > 0 ? `It contains: ${places.join(', ')}.` : 'It is empty.';
  return { kind: 'notice', text: `The message contains nothing to store. ${found}` };
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
