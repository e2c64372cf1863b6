import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../../scripts/demo/seeded-random';
import type { Example } from '../../../../../server/features/learning/example';
import { reviewExamples } from '../../../../../server/features/learning/review-examples';
import { ruleSetOf, scoreUnits } from '../../../../../server/features/learning/rule-set';
import {
  compareSeparation,
  placementsOf,
} from '../../../../../server/features/statistics/compare-separation';
import { fitLogistic, type SparseRow } from '../../../../../server/features/statistics/fit-logistic';
import { applyChanges } from '../../../../../utils/contract/console/suggested-change';
import type { LeadDefinition } from '../../../../../utils/contract/shared/lead-definition';
import { inventedDefinition, inventedPoints, inventedVerdicts } from './invented-verdicts';

const fitRules = 4;
const rules = 12;
const runs = 12;
const later = 4000;

function review(definition: LeadDefinition, examples: readonly Example[], more: object = {}) {
  return reviewExamples({ definition, examples, disputes: {}, reps: 3, ...more });
}

/** How much better other points tell the leads judged later apart than the definition's own. */
function gainOf(definition: LeadDefinition, changed: LeadDefinition, examples: readonly Example[]) {
  const accepted = examples.map(({ isAccepted }) => isAccepted);
  const set = ruleSetOf(definition);
  const placed = (by: LeadDefinition) => {
    const points = new Map(ruleSetOf(by).rules.map((rule) => [rule.key, rule.points]));
    return placementsOf(
      accepted,
      examples.map(({ units }) =>
        scoreUnits(
          set,
          units.same,
          set.rules.map(({ key }) => points.get(key) ?? 0),
        ),
      ),
    );
  };
  return compareSeparation(placed(definition), placed(changed))?.difference ?? 0;
}

describe('the changes that verdicts suggest', () => {
  test.each([200, 400, 1000])('are none if %i verdicts agree with the signed points', (count) => {
    for (let seed = 1; seed <= runs; seed++) {
      const truth = inventedPoints(rules, seed);
      const definition = { ...inventedDefinition(truth, fitRules), missedLeadCost: 1 };
      // The threshold at which calling and not calling cost the same.
      const threshold = Math.round(
        truth.reduce((sum, points, at) => sum + points * 0.45 * (at < fitRules ? 1 : 0.9), 0),
      );
      const { finding, changes } = review(
        { ...definition, threshold },
        inventedVerdicts(truth, fitRules, count, seed),
      );
      expect([seed, finding, changes]).toEqual([seed, 'holds', []]);
    }
  });

  test('are few, name the rules whose points are wrong, and help with the verdicts that come later', () => {
    const found = Array.from({ length: runs }, (_, index) => {
      const seed = index + 1;
      const truth = inventedPoints(rules, seed, 4, 16);
      const signed = truth.with(6, 34).with(8, 1);
      const definition = inventedDefinition(signed, fitRules);
      const { changes, drafted } = review(definition, inventedVerdicts(truth, fitRules, 1000, seed));
      const changed = changes.flatMap((change) => ('rule' in change ? change.rule : []));
      return {
        isSure: (drafted?.difference.low ?? -1) > 0,
        changed,
        gain: gainOf(
          definition,
          applyChanges(definition, changes),
          inventedVerdicts(truth, fitRules, later, seed + 500),
        ),
      };
    });
    const sure = found.filter(({ isSure }) => isSure);
    expect(sure.length).toBeGreaterThanOrEqual(runs - 1);
    for (const { changed, gain } of sure) {
      expect(changed.length).toBeLessThanOrEqual(5);
      expect(changed).toContain('g6.r6');
      expect(gain).toBeGreaterThan(0);
    }
  });

  test('include the threshold that costs least, by what both sides agreed a missed lead costs', () => {
    const truth = inventedPoints(rules, 3);
    const definition = { ...inventedDefinition(truth, fitRules), threshold: 20, missedLeadCost: 1 };
    const [change] = review(definition, inventedVerdicts(truth, fitRules, 1000, 3)).changes;
    expect(change).toMatchObject({ kind: 'threshold', from: 20, missedLeadCost: 1 });
    if (change?.kind !== 'threshold') return;
    const cost = ({ missed, wasted }: { missed: number; wasted: number }) => missed + wasted;
    expect(cost(change.after)).toBeLessThan(cost(change.before));
    const expensive = review(
      { ...definition, missedLeadCost: 10 },
      inventedVerdicts(truth, fitRules, 1000, 3),
    );
    const other = expensive.changes.find(({ kind }) => kind === 'threshold');
    expect(other?.kind === 'threshold' ? other.to : 20).toBeLessThan(change.to);
    const { missedLeadCost: _, ...notAgreed } = definition;
    expect(review(notAgreed, inventedVerdicts(truth, fitRules, 1000, 3)).changes).toEqual([]);
  });

  test('include a half-life, if old engagement says less than the score gives it', () => {
    const definition = inventedDefinition([20, 20, 20, 20, 60], fitRules);
    const random = seededRandom(5);
    const examples = Array.from({ length: 1500 }, (): Example => {
      // Everyone did it once; some also fit. What it says is gone sooner than the definition thinks.
      const daysAgo = 120 * random();
      const fits = [0, 1].filter(() => random() < 0.5);
      const row = (halfLife: number): SparseRow => ({
        columns: [...fits, 4],
        values: [...fits.map(() => 1), 2 ** (-daysAgo / halfLife)],
      });
      const worth = fits.length + 3 * 2 ** (-daysAgo / 10);
      return {
        isAccepted: random() < 1 / (1 + Math.exp(-4 * (worth - 1.5))),
        units: { shorter: row(15), same: row(30), longer: row(60) },
      };
    });
    expect(review(definition, examples).changes.filter(({ kind }) => kind === 'half-life')).toMatchObject([
      { group: 'g4', from: 30, to: 15 },
    ]);
  });

  test('name rules that decide nothing and rules that no judged lead had, apart from the changes', () => {
    const truth = [...inventedPoints(rules, 2), 0, 0];
    const definition = inventedDefinition(truth.with(rules, 1).with(rules + 1, 10), fitRules);
    const examples = inventedVerdicts(truth, fitRules, 1000, 2).map(({ isAccepted, units }): Example => {
      const { columns, values } = units.same;
      const kept = columns.map((column) => column !== rules + 1);
      const row = {
        columns: columns.filter((_, at) => kept[at]),
        values: values.filter((_, at) => kept[at]),
      };
      return { isAccepted, units: { shorter: row, same: row, longer: row } };
    });
    const { idle, unseen, changes } = review(definition, examples);
    expect(idle).toContainEqual(expect.objectContaining({ kind: 'points', rule: 'g12.r12', to: 0 }));
    expect(unseen).toEqual(['g13.r13']);
    expect(changes).toEqual([]);
  });

  test('show the leads with and without the rule, and how often reps disputed it', () => {
    const truth = inventedPoints(rules, 1, 4, 16);
    const definition = inventedDefinition(truth.with(6, 34), fitRules);
    const examples = inventedVerdicts(truth, fitRules, 2000, 1);
    const { changes } = review(definition, examples, { disputes: { 'g6.r6': 4 } });
    const change = changes.find((one) => 'rule' in one && one.rule === 'g6.r6');
    const having = examples.filter(({ units }) => units.same.columns.includes(6));
    expect(change).toMatchObject({
      disputes: 4,
      having: { of: having.length, accepted: having.filter(({ isAccepted }) => isAccepted).length },
      others: { of: examples.length - having.length },
    });
  });

  const truth = inventedPoints(rules, 1);
  const definition = inventedDefinition(truth, fitRules);
  const many = inventedVerdicts(truth, fitRules, 400, 1);
  const all = (isAccepted: boolean) => many.map((example) => ({ ...example, isAccepted }));
  test.each([
    ['no verdicts', [], {}, 'too-few'],
    ['5 verdicts', many.slice(0, 5), {}, 'too-few'],
    ['only accepted leads', all(true), {}, 'one-sided'],
    ['only rejected leads', all(false), {}, 'one-sided'],
    ['the verdicts of one rep', many, { reps: 1 }, 'one-rep'],
    ['a definition without rules', many, { definition: { ...definition, fit: [], groups: [] } }, 'holds'],
  ])('of %s are none, and say why', (_, examples, more, finding) => {
    const found = review(definition, examples, more);
    expect([found.finding, found.changes]).toEqual([finding, []]);
    expect(JSON.stringify(found)).not.toMatch(/null|NaN/);
  });

  test.each<[string, (units: SparseRow) => boolean]>([
    ['one rule', ({ columns }) => columns.includes(2)],
    ['one rule’s absence', ({ columns }) => !columns.includes(7)],
    ['the score', (units) => scoreUnits(ruleSetOf(definition), units) > 60],
  ])('of verdicts that follow %s without an exception are none, and say why', (_, isAccepted) => {
    const examples = many.map((example) => ({ ...example, isAccepted: isAccepted(example.units.same) }));
    const { finding, changes } = review(definition, examples);
    expect([finding, changes]).toEqual(['separable', []]);
  });

  test('help with later verdicts where half of the rules speak against a lead, and stay within the threshold', () => {
    for (let seed = 1; seed <= 2 * runs; seed++) {
      const signed = inventedPoints(rules, seed);
      const against = signed.map((points, at) => (at % 2 === 0 ? points : -points));
      const misleading = inventedDefinition(signed, fitRules);
      const { changes } = review(misleading, inventedVerdicts(against, fitRules, 600, seed));
      const laterVerdicts = inventedVerdicts(against, fitRules, later, seed + 500);
      const gain = gainOf(misleading, applyChanges(misleading, changes), laterVerdicts);
      expect([seed, gain > 0.03]).toEqual([seed, true]);
      const most = Math.max(0, ...changes.map((change) => ('to' in change ? change.to : 0)));
      expect([seed, most <= misleading.threshold]).toEqual([seed, true]);
    }
  });
});

describe('points learned without the signed ones', () => {
  const fewRules = 8;
  /** How well points learned from some verdicts alone tell later leads apart, and how well the signed points do. */
  function learnAlone(count: number, isSignedRight: boolean) {
    const areas = Array.from({ length: 40 }, (_, index) => {
      const seed = index + 1;
      const truth = inventedPoints(fewRules, seed);
      const signed = isSignedRight ? truth : inventedPoints(fewRules, seed + 1000);
      const set = ruleSetOf(inventedDefinition(signed, 3));
      const examples = inventedVerdicts(truth, 3, count, seed);
      const design = ({ units: { same } }: Example): SparseRow => ({
        columns: [0, ...same.columns.map((column) => column + 1)],
        values: [1, ...same.values],
      });
      const { coefficients } = fitLogistic(
        examples.map(design),
        examples.map(({ isAccepted }) => isAccepted),
        new Array<number>(fewRules + 1).fill(0.01),
      );
      const test = inventedVerdicts(truth, 3, later, seed + 500);
      const accepted = test.map(({ isAccepted }) => isAccepted);
      const bySigned = test.map(({ units }) => scoreUnits(set, units.same));
      const byLearned = test.map(({ units: { same } }) =>
        same.columns.reduce(
          (sum, column, at) => sum + (coefficients[column + 1] ?? 0) * (same.values[at] ?? 0),
          0,
        ),
      );
      return compareSeparation(placementsOf(accepted, bySigned), placementsOf(accepted, byLearned));
    });
    const mean = (of: 'before' | 'after') =>
      areas.reduce((sum, area) => sum + (area?.[of] ?? 0), 0) / areas.length;
    return { signed: mean('before'), learned: mean('after') };
  }

  test('are worse than good signed points at 50 verdicts and level with them at 200: hence the prior and the minimum', () => {
    const few = learnAlone(50, true);
    const many = learnAlone(200, true);
    expect(few.signed - few.learned).toBeGreaterThan(0.04);
    expect(many.signed - many.learned).toBeLessThan(0.03);
  });

  test('are better than bad signed points from 100 verdicts', () => {
    const { signed, learned } = learnAlone(100, false);
    expect(learned - signed).toBeGreaterThan(0.01);
  });
});
