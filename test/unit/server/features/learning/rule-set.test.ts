import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onePointDefinitions, unitsOf } from '../../../../../server/features/learning/read-examples';
import { ruleSetOf, scoreUnits } from '../../../../../server/features/learning/rule-set';
import { type Engagement, stateAfter } from '../../../../../server/features/scoring/apply-event';
import { totalScore } from '../../../../../server/features/scoring/total-score';
import type { LeadDefinition } from '../../../../../utils/contract/shared/lead-definition';

const acts = ['viewed', 'attended', 'clicked', 'opened', 'unsubscribed'];
const at = new Date('2026-11-24T12:00:00Z');

const definitions: fc.Arbitrary<LeadDefinition> = fc
  .record({
    fit: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
    groups: fc.array(
      fc.record({
        halfLifeDays: fc.double({ min: 0.5, max: 90, noNaN: true }),
        cap: fc.integer({ min: 1, max: 40 }),
        effect: fc.constantFrom('adds' as const, 'takes' as const, 'weak' as const),
        points: fc.double({ min: 0, max: 30, noNaN: true }),
      }),
      { maxLength: acts.length },
    ),
  })
  .map(({ fit, groups }) => ({
    version: 1,
    threshold: 20,
    fit: fit.map((points, index) => ({
      id: `f${index}`,
      label: 'Fit',
      trait: 'employees',
      when: { is: 'at-least', value: 10 * index },
      points,
    })),
    groups: groups.map(({ points, ...group }, index) => ({
      ...group,
      id: `g${index}`,
      label: 'group',
      rules: [{ id: 'rule', label: 'Did', act: acts[index] ?? '', points }],
    })),
  }));

const engagement: fc.Arbitrary<Engagement> = fc.record({
  act: fc.constantFrom(...acts),
  content: fc.constantFrom('one', 'two'),
  contentType: fc.constant(undefined),
  depth: fc.constant(null),
  weak: fc.boolean(),
  at: fc.date({ min: new Date('2026-06-01'), max: at, noInvalidDate: true }),
});

test('a score computed from units is the score that every card shows', () => {
  fc.assert(
    fc.property(
      definitions,
      fc.array(engagement, { maxLength: 12 }),
      fc.option(fc.integer({ max: 40, min: 0 })),
      (definition, engagements, employees) => {
        const traits = { employees };
        const set = ruleSetOf(definition);
        const units = unitsOf(onePointDefinitions(definition), set, traits, engagements, at);
        const sums = [...stateAfter(definition, engagements).sums.values()];
        expect(scoreUnits(set, units.same)).toBe(totalScore(definition, traits, sums, at));
        const longer = {
          ...definition,
          groups: definition.groups.map((group) => ({ ...group, halfLifeDays: 2 * group.halfLifeDays })),
        };
        const longerSums = [...stateAfter(longer, engagements).sums.values()];
        expect(scoreUnits(set, units.longer)).toBe(totalScore(longer, traits, longerSums, at));
      },
    ),
  );
});
