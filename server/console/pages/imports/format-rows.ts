import { formatCount } from '../../ui/format';

export function formatRows(count: number): string {
  return count === 1 ? '1 row' : `${formatCount(count)} rows`;
}

export function formatSkipped(count: number): string {
  return `${formatRows(count)} ${count === 1 ? 'is' : 'are'} skipped`;
}

export function formatWarnings(count: number): string {
  return count === 1 ? '1 row is imported with a warning' : `${formatRows(count)} are imported with warnings`;
}
