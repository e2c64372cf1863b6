import { fitLogistic, predict, type SparseRow } from '../statistics/fit-logistic';
import { capShares, partsOf, type RuleSet, scoreUnits } from './rule-set';

/** What points are learned from: for each judged lead, what counted and whether sales accepted it. */
export interface Judged {
  units: readonly SparseRow[];
  accepted: readonly boolean[];
}

/** How far points are expected to be from the signed ones, in points. Cross-validation chooses one. */
const spreads = [1, 2, 4, 8, 16] as const;
/** The most judged leads that a spread is chosen by. It doesn't get better with more. */
const maxForSpread = 4000;
const foldsForSpread = 3;
/** The most rules to change at once: both sides must be able to judge a draft. */
const maxRules = 5;
/** The fewest judged leads that a rule gave points to, for its points to change. */
const minSupport = 20;
/** How many standard errors a rule's points must be from the signed ones: 95% of one side. */
const minDistance = 1.645;

/** Points of the score count in tens, so that all columns are of a similar size. */
const scale = 10;
const [interceptColumn, scoreColumn, firstRuleColumn] = [0, 1, 2];
/** The pull of the intercept, and of the score where nothing is known of it: next to none. */
const slight = 0.01;
/** A pull so strong that a coefficient stays where it is pulled to. */
const fixing = 1e9;
/** What as many points as the threshold add to the log-odds at least, where verdicts don't follow scores. */
const leastRise = 3;

/**
 * Learns points from verdicts: logistic regression with the signed points as the prior. Only the few rules that differ
 * clearly get other points, in whole numbers.
 *
 * @returns the points by rule. Undefined if no rule differs clearly.
 */
export function suggestPoints(set: RuleSet, judged: Judged): number[] | undefined {
  const design = designOf(set, judged);
  const platt = fitLogistic(design.scores, judged.accepted, [slight, slight]);
  const slope = Math.max(platt.coefficients[scoreColumn] ?? 0, (leastRise * scale) / set.threshold);
  const spread = chooseSpread(set, design, judged.accepted, slope);
  const chosen = chooseRules(set, design, judged.accepted, slope, spread);
  if (chosen.length === 0) return undefined;
  const fitWith = (worth: Worth) =>
    fitLogistic(design.rows(chosen), judged.accepted, ...priorOf(chosen.length, slope, spread, worth))
      .coefficients;
  const worthOf = (coefficients: readonly number[]) => (coefficients[scoreColumn] ?? 0) / scale;
  const free = fitWith('learned');
  // Where a higher score isn't better, points must be worth something all the same, or no points could be told.
  const coefficients = worthOf(free) < leastWorth(slope) ? fitWith('fixed') : free;
  const worth = worthOf(coefficients);
  const points = set.rules.map(({ points, most }, place) => {
    const column = chosen.indexOf(place);
    if (column < 0) return points;
    const learned = points + (coefficients[firstRuleColumn + column] ?? 0) / worth;
    return Math.min(most, Math.max(0, Math.round(learned)));
  });
  return points.some((learned, place) => learned !== set.rules[place]?.points) ? points : undefined;
}

/** Whether rules tell all leads apart without an exception. Then no points follow: any number of them would do. */
export function isSeparable(set: RuleSet, judged: Judged): boolean {
  const columns = set.rules.map((_, place) => place);
  const rows = designOf(set, judged).rows(columns);
  const free = new Array<number>(firstRuleColumn + columns.length).fill(slight);
  const fit = fitLogistic(rows, judged.accepted, free);
  const probabilities = rows.map((row) => predict(fit, row));
  const of = (kind: boolean) => probabilities.filter((_, at) => judged.accepted[at] === kind);
  return of(true).reduce(leastOf, 1) > of(false).reduce(mostOf, 0);
}

const leastOf = (a: number, b: number) => Math.min(a, b);
const mostOf = (a: number, b: number) => Math.max(a, b);

/** What a point must be worth at least, as a part of what verdicts say of scores. */
function leastWorth(slope: number): number {
  return slope / scale / 4;
}

/** The columns of the regression: an intercept, the signed score, and for each rule what one more point is worth. */
function designOf(set: RuleSet, { units }: Judged) {
  const worths = units.map((row): SparseRow => {
    const shares = capShares(set, partsOf(set, row));
    const values = row.columns.map((place, at) => {
      const rule = set.rules[place];
      const share = rule?.group === undefined ? 1 : (shares[rule.group] ?? 1);
      return (rule?.sign ?? 1) * share * (row.values[at] ?? 0);
    });
    return { columns: row.columns, values };
  });
  const scores = units.map(
    (row): SparseRow => ({
      columns: [interceptColumn, scoreColumn],
      values: [1, scoreUnits(set, row) / scale],
    }),
  );
  return {
    scores,
    worths,
    rows: (places: readonly number[], count = units.length): SparseRow[] => {
      const columnOf = new Map(places.map((place, at) => [place, firstRuleColumn + at]));
      return scores.slice(0, count).map((score, index) => {
        const worth = worths[index] ?? { columns: [], values: [] };
        const columns = [...score.columns];
        const values = [...score.values];
        for (let at = 0; at < worth.columns.length; at++) {
          const column = columnOf.get(worth.columns[at] ?? -1);
          if (column === undefined) continue;
          columns.push(column);
          values.push(worth.values[at] ?? 0);
        }
        return { columns, values };
      });
    },
  };
}

/** Whether what a point is worth is learned, too. */
type Worth = 'learned' | 'fixed';

type Design = ReturnType<typeof designOf>;

/**
 * How strongly each column is pulled, and where to. Points are pulled to the signed ones, by the spread times what a
 * point is worth, and the worth of a point to what verdicts say of scores.
 */
function priorOf(
  rules: number,
  slope: number,
  spread: number,
  worth: Worth = 'learned',
): [pulls: number[], priors: number[]] {
  const pull = (scale / (slope * spread)) ** 2;
  return [
    [slight, worth === 'fixed' ? fixing : 1 / slope ** 2, ...new Array<number>(rules).fill(pull)],
    [0, slope, ...new Array<number>(rules).fill(0)],
  ];
}

/** The spread whose fit predicts other verdicts best. */
function chooseSpread(set: RuleSet, design: Design, allAccepted: readonly boolean[], slope: number): number {
  const places = set.rules.map((_, place) => place);
  const accepted = allAccepted.slice(0, maxForSpread);
  const rows = design.rows(places, accepted.length);
  const losses = spreads.map((spread) => {
    let loss = 0;
    for (let fold = 0; fold < foldsForSpread; fold++) {
      const isHeldOut = (_: unknown, at: number) => at % foldsForSpread === fold;
      const isUsed = (_: unknown, at: number) => at % foldsForSpread !== fold;
      const fit = fitLogistic(
        rows.filter(isUsed),
        accepted.filter(isUsed),
        ...priorOf(places.length, slope, spread),
      );
      const outcomes = accepted.filter(isHeldOut);
      for (const [at, row] of rows.filter(isHeldOut).entries()) {
        const probability = predict(fit, row);
        loss -= Math.log(Math.max(1e-12, outcomes[at] ? probability : 1 - probability));
      }
    }
    return loss;
  });
  return spreads[losses.indexOf(Math.min(...losses))] ?? spreads[0];
}

/** The rules whose learned points differ clearly from the signed ones: those that move scores most, at most five. */
function chooseRules(
  set: RuleSet,
  design: Design,
  accepted: readonly boolean[],
  slope: number,
  spread: number,
): number[] {
  const places = set.rules.map((_, place) => place);
  const { coefficients, errors } = fitLogistic(
    design.rows(places),
    accepted,
    ...priorOf(places.length, slope, spread),
  );
  const common = (coefficients[scoreColumn] ?? 0) / scale;
  const uses = usesByRule(design.worths, set.rules.length);
  const learned = set.rules.map(({ points }, place) => ({
    place,
    points,
    use: uses[place] ?? { count: 0, deviation: 0 },
    worth: common * points + (coefficients[firstRuleColumn + place] ?? 0),
    error: errors[firstRuleColumn + place] ?? 0,
  }));
  const supported = learned.filter(({ use }) => use.count >= minSupport);
  // What a point is worth by most rules, so that most can stay as they are.
  const ratios = supported.filter(({ points }) => points > 0).map(({ worth, points }) => worth / points);
  const perPoint = Math.max(median(ratios), leastWorth(slope));
  return supported
    .map((rule) => ({ ...rule, distance: Math.abs(rule.worth - perPoint * rule.points) }))
    .filter(({ distance, error }) => distance > minDistance * error)
    .sort((a, b) => b.distance * b.use.deviation - a.distance * a.use.deviation)
    .slice(0, maxRules)
    .map(({ place }) => place)
    .sort((a, b) => a - b);
}

/** How many leads each rule counted for, and the standard deviation of what a point of it is worth. */
function usesByRule(worths: readonly SparseRow[], rules: number): { count: number; deviation: number }[] {
  const sums = Array.from({ length: rules }, () => ({ count: 0, sum: 0, squares: 0 }));
  for (const { columns, values } of worths) {
    for (let at = 0; at < columns.length; at++) {
      const [sum, value] = [sums[columns[at] ?? 0], values[at] ?? 0];
      if (!sum) continue;
      sum.count++;
      sum.sum += value;
      sum.squares += value ** 2;
    }
  }
  const total = Math.max(1, worths.length);
  return sums.map(({ count, sum, squares }) => ({
    count,
    deviation: Math.sqrt(Math.max(0, squares / total - (sum / total) ** 2)),
  }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
