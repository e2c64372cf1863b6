import { formatRows } from './format-rows';

export function formatLeftOut(faulty: number): string {
  return faulty === 1 ? '1 row is skipped' : `${formatRows(faulty)} are skipped`;
}

export function formatWarnings(warned: number): string {
  return warned === 1
    ? '1 row is imported with a warning'
    : `${formatRows(warned)} are imported with warnings`;
}
