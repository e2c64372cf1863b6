import { formatCount } from '../../ui/format';

/** A number of rows: `1 row`, `3 rows`. */
export function formatRows(count: number): string {
  return count === 1 ? '1 row' : `${formatCount(count)} rows`;
}

/** How many rows are skipped, as a heading. */
export function formatSkipped(count: number): string {
  return `${formatRows(count)} ${count === 1 ? 'is' : 'are'} skipped`;
}

/** How many rows are imported with warnings, as a heading. */
export function formatWarnings(count: number): string {
  return count === 1 ? '1 row is imported with a warning' : `${formatRows(count)} are imported with warnings`;
}
