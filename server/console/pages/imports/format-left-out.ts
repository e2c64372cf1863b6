import { formatRows } from './format-rows';

/** How many rows are left out, in words. */
export function formatLeftOut(faulty: number): string {
  return faulty === 1 ? '1 row is left out' : `${formatRows(faulty)} are left out`;
}

/** How many rows are taken without a value, in words. */
export function formatWarnings(warned: number): string {
  return warned === 1 ? '1 row is taken without a value' : `${formatRows(warned)} are taken without a value`;
}
