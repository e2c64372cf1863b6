/**
 * The row a number of places from the focused row, or else from the opened one; the first row if there is
 * neither.
 */
export function findRow(
  list: HTMLElement | null,
  openId: string | undefined,
  by: 1 | 0 | -1,
): HTMLElement | undefined {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const focused = rows.findIndex((row) => row.matches(':focus'));
  const index = focused >= 0 ? focused : rows.findIndex(({ dataset }) => dataset.item === openId);
  if (index < 0) return rows[0];
  return rows[Math.min(rows.length - 1, Math.max(0, index + by))];
}
