/** The row after or before, or by 0 itself, of the one in focus, or the one that is open, in the list; the first where there is neither. */
export function nextRow(
  list: HTMLElement | null,
  openId: string | undefined,
  by: 1 | 0 | -1,
): HTMLElement | undefined {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const inFocus = rows.findIndex((row) => row.matches(':focus'));
  const place = inFocus >= 0 ? inFocus : rows.findIndex(({ dataset }) => dataset.item === openId);
  if (place < 0) return rows[0];
  return rows[Math.min(rows.length - 1, Math.max(0, place + by))];
}
