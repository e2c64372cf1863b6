import { formatCount } from '../../ui/format';

/** So many rows, in words. */
export function sayRows(count: number): string {
  return count === 1 ? '1 row' : `${formatCount(count)} rows`;
}
