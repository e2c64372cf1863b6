import jstat from 'jstat';

/** How many standard errors a value must be away to be beyond chance on either side, with a given probability. */
export function zOf(probability: number): number {
  return jstat.jStat.normal.inv(1 - probability / 2, 0, 1);
}

/** Half the width of a 95% interval, in standard errors. */
export const z95 = zOf(0.05);
