import { formatRows } from './format-rows';

export function formatSkipped(count: number): string {
  return count === 1 ? '1 row is skipped' : `${formatRows(count)} are skipped`;
}

export function formatWarnings(count: number): string {
  return count === 1 ? '1 row is imported with a warning' : `${formatRows(count)} are imported with warnings`;
}
