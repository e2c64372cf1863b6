import type { SparseRow } from '../statistics/fit-logistic';

/** The half-lives that a review tries, as multiples of the signed ones. */
export const halfLifeFactors = { shorter: 0.5, same: 1, longer: 2 } as const;

export type HalfLifeFactor = keyof typeof halfLifeFactors;

/** A judged lead to learn from: what counted for it when it was judged. */
export interface Example {
  isAccepted: boolean;
  /** By the rules' places in a `RuleSet`, with the signed half-lives and with others. Columns ascend. */
  units: Record<HalfLifeFactor, SparseRow>;
}
