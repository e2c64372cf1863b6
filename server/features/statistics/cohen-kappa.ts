import type { Estimate } from '../../../utils/contract/console/estimate';
import { z95 } from './normal';

/** How often two sides gave which answers: both yes, only the first, only the second, neither. */
export interface AnswerPairs {
  both: number;
  onlyFirst: number;
  onlySecond: number;
  neither: number;
}

/**
 * Cohen's kappa with its 95% interval by the large-sample variance of Fleiss, Cohen and Everitt (Psychological
 * Bulletin 72, 1969), taken after half a pair is added to each cell. Otherwise full agreement in a few pairs would have
 * an interval without width.
 *
 * @returns undefined if every answer was the same, because then any agreement is what chance gives.
 */
export function cohenKappa({ both, onlyFirst, onlySecond, neither }: AnswerPairs): Estimate | undefined {
  const value = kappaOf(both, onlyFirst, onlySecond, neither).kappa;
  if (!Number.isFinite(value)) return undefined;
  const smoothed = kappaOf(both + 0.5, onlyFirst + 0.5, onlySecond + 0.5, neither + 0.5);
  const margin = z95 * Math.sqrt(smoothed.variance);
  return {
    value,
    low: Math.max(-1, Math.min(value, smoothed.kappa - margin)),
    high: Math.min(1, Math.max(value, smoothed.kappa + margin)),
  };
}

function kappaOf(...cells: [number, number, number, number]): { kappa: number; variance: number } {
  const n = cells[0] + cells[1] + cells[2] + cells[3];
  const [both, onlyFirst, onlySecond, neither] = cells.map((cell) => cell / n) as typeof cells;
  const [first, second] = [both + onlyFirst, both + onlySecond];
  const observed = both + neither;
  const byChance = first * second + (1 - first) * (1 - second);
  const kappa = (observed - byChance) / (1 - byChance);
  const agreeing =
    both * (1 - (first + second) * (1 - kappa)) ** 2 +
    neither * (1 - (2 - first - second) * (1 - kappa)) ** 2;
  const disagreeing =
    (1 - kappa) ** 2 * (onlyFirst * (second + 1 - first) ** 2 + onlySecond * (first + 1 - second) ** 2);
  const spread = agreeing + disagreeing - (kappa - byChance * (1 - kappa)) ** 2;
  return { kappa, variance: Math.max(0, spread) / (n * (1 - byChance) ** 2) };
}
