import { sayRows } from './say-rows';

/** How many rows are left out, in words. */
export function sayLeftOut(faulty: number): string {
  return faulty === 1 ? '1 row is left out' : `${sayRows(faulty)} are left out`;
}

/** How many rows are taken without a value, in words. */
export function sayWarned(warned: number): string {
  return warned === 1 ? '1 row is taken without a value' : `${sayRows(warned)} are taken without a value`;
}
