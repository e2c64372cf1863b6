/**
 * Creates ids from labels for entries that have none, unique within the list and none of the reserved ones.
 */
export function assignIds<Item extends { id?: string; label: string }>(
  items: readonly Item[],
  reserved: readonly string[] = [],
): (Item & { id: string })[] {
  const taken = new Set([...reserved, ...items.flatMap(({ id }) => id ?? [])]);
  return items.map((item) => {
    const id = item.id ?? createFreeId(item.label, taken);
    taken.add(id);
    return { ...item, id };
  });
}

function createFreeId(label: string, taken: ReadonlySet<string>): string {
  const name =
    label
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-')
      .slice(0, 60) ?? 'rule';
  if (!taken.has(name)) return name;
  let n = 2;
  while (taken.has(`${name}-${n}`)) n++;
  return `${name}-${n}`;
}
