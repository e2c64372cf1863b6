import { useState } from 'react';

/**
 * The items in the order they were first seen, with new ones at the end: a row just changed stays under the
 * pointer and keeps the focus even if the server would now list it elsewhere.
 */
export function useSteadyOrder<Item extends { key: string }>(items: readonly Item[]): Item[] {
  const [order, setOrder] = useState<readonly string[]>([]);
  const fresh = items.map(({ key }) => key).filter((key) => !order.includes(key));
  if (fresh.length > 0) setOrder([...order, ...fresh]);
  const byKey = new Map(items.map((item) => [item.key, item]));
  return [...order, ...fresh].flatMap((key) => byKey.get(key) ?? []);
}
