import { useState } from 'react';

/**
 * The items in the order they were first seen, with new ones at the end: a row just changed stays under the
 * pointer and keeps the focus even if the server would now list it elsewhere.
 */
export function useSteadyOrder<Item extends { key: string }>(items: readonly Item[]): Item[] {
  const [order, setOrder] = useState<readonly string[]>([]);
  const added = items.map(({ key }) => key).filter((key) => !order.includes(key));
  if (added.length > 0) setOrder([...order, ...added]);
  const byKey = new Map(items.map((item) => [item.key, item]));
  return [...order, ...added].flatMap((key) => byKey.get(key) ?? []);
}
