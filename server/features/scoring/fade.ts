import { dayInMs } from '../../../utils/contract/shared/day';

/**
 * The share of a point that is left after some time: 2^(−age / half-life).
 *
 * @param age in milliseconds; negative for a time before the point was given.
 */
export function fade(age: number, halfLifeDays: number): number {
  return 2 ** (-age / (halfLifeDays * dayInMs));
}
