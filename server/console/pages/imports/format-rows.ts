import { formatCount } from '../../ui/format';

/** So many rows, in words. */
export function formatRows(count: number): string {
  return count === 1 ? '1 row' : `${formatCount(count)} rows`;
}
