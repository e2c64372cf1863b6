import { seededRandom } from '../../../../../scripts/demo/seeded-random';
import type { Example } from '../../../../../server/features/learning/example';
import type { LeadDefinition } from '../../../../../utils/contract/shared/lead-definition';

/** A definition with fit and engagement rules: `r0`, `r1`, … Each rule has its own group, so that no cap interferes. */
export function inventedDefinition(points: readonly number[], fitRules: number): LeadDefinition {
  return {
    version: 1,
    threshold: 40,
    fit: points.slice(0, fitRules).map((worth, at) => ({
      id: `r${at}`,
      label: `Rule ${at}`,
      trait: 'industry',
      when: { is: 'one-of', values: [`v${at}`] },
      points: Math.max(1, worth),
    })),
    groups: points.slice(fitRules).map((worth, index) => ({
      id: `g${index + fitRules}`,
      label: `group ${index + fitRules}`,
      halfLifeDays: 30,
      cap: 1000,
      effect: 'adds',
      rules: [{ id: `r${index + fitRules}`, label: 'Did', act: `act-${index + fitRules}`, points: worth }],
    })),
  };
}

/**
 * Judged leads whose verdicts follow a known truth: the probability of being accepted rises with the true points.
 *
 * @param truth the true points by rule, in the definition's order.
 * @param slope what a true point adds to the log-odds.
 */
export function inventedVerdicts(
  truth: readonly number[],
  fitRules: number,
  count: number,
  seed: number,
  { slope = 0.06, share = 0.45 }: { slope?: number; share?: number } = {},
): Example[] {
  const random = seededRandom(seed);
  const center = truth.reduce((sum, points, at) => sum + points * (at < fitRules ? share : share * 0.9), 0);
  return Array.from({ length: count }, () => {
    const columns: number[] = [];
    const values: number[] = [];
    for (const [at] of truth.entries()) {
      if (random() > share) continue;
      columns.push(at);
      values.push(at < fitRules ? 1 : 0.4 + random());
    }
    const worth = columns.reduce((sum, column, at) => sum + (truth[column] ?? 0) * (values[at] ?? 0), 0);
    const isAccepted = random() < 1 / (1 + Math.exp(-slope * (worth - center)));
    const row = { columns, values };
    return { isAccepted, units: { shorter: row, same: row, longer: row } };
  });
}

/** Whole numbers from one to another, by a seed. */
export function inventedPoints(count: number, seed: number, least = 2, most = 20): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => Math.floor(least + random() * (most - least + 1)));
}
