import { expect, test } from 'vitest';
import { listChanges } from '../../../../server/console/pages/definition/list-changes';
import { parseDefinitionForm } from '../../../../server/console/pages/definition/parse-definition-form';
import { newFit, newGroup, newRule, toForm } from '../../../../server/console/pages/definition/to-form';
import { defaultDefinition } from '../../../../server/features/scoring/default-definition';
import { findDefinitionIssue } from '../../../../server/features/scoring/definition/find-definition-issue';
import type { DefinitionForm } from '../../../../utils/contract/console/definition-form';
import { draftedDefinition, reservedGroupIds } from '../../../../utils/contract/console/drafted-definition';

const { version: _, ...current } = defaultDefinition;
const form = toForm(defaultDefinition);
const [senior, ...others] = form.fit;
const withFit = (change: Partial<DefinitionForm['fit'][number]>): DefinitionForm => ({
  ...form,
  fit: senior ? [{ ...senior, ...change }, ...others] : [],
});

test('a definition that passes through the form unchanged is the same definition', () => {
  expect(parseDefinitionForm(form).definition).toEqual(current);
  expect(listChanges(defaultDefinition, current)).toEqual([]);
});

test('a value with a comma in it remains one value', () => {
  const when = { is: 'one-of' as const, values: ['food, beverage', 'steel; iron'] };
  const commas = { ...current, fit: current.fit.map((rule) => ({ ...rule, when })) };
  expect(parseDefinitionForm(toForm(commas)).definition).toEqual(commas);
});

test('new rules and groups get their own ids from their labels, which can’t be confused with a factor’s id', () => {
  const fit = [...form.fit, { ...newFit(form), label: 'Größe!', values: 'x', points: '5' }];
  const two = {
    ...form,
    fit: [...fit, { ...newFit({ ...form, fit }), label: 'größe', values: 'y', points: '5' }],
  };
  const group = { ...newGroup(two), label: 'Fit', cap: '5' };
  const rule = { ...newRule(two), label: '…', act: 'called', points: '2,5' };
  const { definition } = parseDefinitionForm({
    ...two,
    groups: [...form.groups, { ...group, rules: [rule] }],
  });
  expect(definition?.fit.slice(-2).map(({ id }) => id)).toEqual(['größe', 'größe-2']);
  expect(definition?.groups.at(-1)).toMatchObject({
    id: 'fit-2',
    rules: [{ id: 'rule', act: 'called', points: 2.5 }],
  });
  expect(definition && findDefinitionIssue({ ...definition, version: 2 })).toBeUndefined();
  const keys = [...two.fit, group, ...group.rules].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('words are normalized as the endpoint compares them, and a two-word entry is refused because it would never match', () => {
  const parseValues = (values: string) => parseDefinitionForm(withFit({ values }));
  expect(parseValues(' CEO, vp;vp\nHead,').definition?.fit[0]?.when).toEqual({
    is: 'has-word',
    values: ['ceo', 'vp', 'head'],
  });
  expect(parseValues('ceo, vice president').issues.get('0.values')).toContain(
    '“vice president” isn’t a single word',
  );
  expect(parseValues(' , ').issues.get('0.values')).toContain('at least one');
});

test.each([
  ['', 'Enter a number.'],
  ['ten', 'Enter a number.'],
  ['0', 'Enter 1 or more.'],
  ['2.5', 'Enter a whole number.'],
  ['1,000', 'Enter the number without separators, such as 1000.'],
  ['1.000', 'Enter the number without separators, such as 1000.'],
  ['1,000,000', 'Enter the number without separators, such as 1000.'],
  ['1 000', 'Enter a number.'],
])('“%s” points of fit are refused next to their field', (points, explanation) => {
  const { definition, issues } = parseDefinitionForm(withFit({ points, label: ' ' }));
  expect(definition).toBeUndefined();
  expect(Object.fromEntries(issues)).toEqual({
    '0.points': explanation,
    '0.label': 'This field is required.',
  });
});

test('a number is the same number after it was shown in the form, with whatever digits', () => {
  const [group] = current.groups;
  if (!group) throw new Error('The definition has no group.');
  for (const points of [0.125, 0.5, 1, 1.125, 2.25, 12.005, 1000]) {
    const rules = group.rules.map((rule) => ({ ...rule, points }));
    const groups = [{ ...group, rules, halfLifeDays: points }];
    expect(parseDefinitionForm(toForm({ ...current, groups })).definition?.groups).toEqual(groups);
  }
});

test.each(reservedGroupIds)('no group gets the reserved ID “%s”, in the form or in the API', (reserved) => {
  const [group] = form.groups;
  if (!group) throw new Error('The definition has no group.');
  const { definition } = parseDefinitionForm({
    ...form,
    groups: [{ ...group, id: undefined, label: reserved }],
  });
  expect(definition?.groups[0]?.id).toBe(`${reserved}-2`);
  expect(draftedDefinition.safeParse(definition).success).toBe(true);
  const groups = definition?.groups.map((each) => ({ ...each, id: reserved }));
  expect(draftedDefinition.safeParse({ ...definition, groups }).error?.issues[0]?.message).toContain(
    'reserved',
  );
});

test('fields that a weak group hides may be empty or invalid, but a group without rules is refused', () => {
  const [group] = form.groups;
  if (!group) throw new Error('The definition has no group.');
  const weak = {
    ...group,
    effect: 'weak' as const,
    cap: 'many',
    rules: group.rules.map((rule) => ({ ...rule, points: '' })),
  };
  expect(parseDefinitionForm({ ...form, groups: [weak] }).definition?.groups[0]).toMatchObject({
    effect: 'weak',
    cap: 0,
  });
  const { issues } = parseDefinitionForm({ ...form, groups: [{ ...group, rules: [] }] });
  expect([...issues.values()]).toEqual(['Add a rule, or remove the group.']);
});

test.each([
  ['-5', 0],
  ['', 0],
  ['many', 0],
  ['2.7', 2],
  ['1e999', 1000],
])('a weak group can be saved whatever its hidden fields say: “%s”', (hidden, cap) => {
  const [group] = form.groups;
  if (!group) throw new Error('The definition has no group.');
  const rules = group.rules.map((rule) => ({ ...rule, points: hidden }));
  const weak = { ...group, effect: 'weak' as const, cap: hidden, rules };
  const { definition } = parseDefinitionForm({ ...form, groups: [weak] });
  expect(definition?.groups[0]).toMatchObject({ effect: 'weak', cap });
  expect(draftedDefinition.safeParse(definition).error).toBeUndefined();
});

test('the changes in a draft are described in plain text', () => {
  const [title, industry, size] = current.fit;
  const [requests, intent, , , against] = current.groups;
  if (!title || !industry || !size || !requests || !intent || !against)
    throw new Error('The definition is another one.');
  const changed = {
    threshold: 65,
    fit: [
      { ...title, points: 25, when: { is: 'has-word' as const, values: ['ceo', 'cpo'] } },
      { ...industry, label: 'Our industries' },
      { ...size, when: { is: 'at-least' as const, value: 80 } },
      { ...title, id: 'new', label: 'Called us', points: 1 },
    ],
    groups: [
      requests,
      {
        ...intent,
        halfLifeDays: 21,
        cap: 30,
        rules: intent.rules.map((rule) => (rule.id === 'tool' ? { ...rule, contentType: 'quiz' } : rule)),
      },
      { ...against, effect: 'weak' as const, rules: against.rules.slice(0, 1) },
    ],
  };
  expect(
    listChanges(
      {
        ...current,
        fit: current.fit.map((rule) =>
          rule.id === 'senior' ? { ...rule, when: { is: 'has-word', values: ['ceo', 'vp'] } } : rule,
        ),
      },
      changed,
    ),
  ).toEqual([
    'Threshold: 60 → 65',
    '“Senior enough to decide”: 15 → 25 points',
    '“Senior enough to decide”: adds cpo; removes vp',
    '“Industry we serve” renamed to “Our industries”',
    '“Company with 50 or more employees”: Number of employees is at least 50 → Number of employees is at least 80',
    'New: “Called us”, 1 point',
    'Removed: “Uses a company email address”, 5 points',
    '“buying signals”: half-life 14 → 21 days',
    '“buying signals”: maximum 12 → 30 points',
    '“Used”: Used a tool → Used a tool, quiz only',
    '“negative signals”: Subtracts from the score → Weak: shown, adds no points',
    'Removed: “Unsubscribed from” (Unsubscribed), 15 points in “negative signals”',
    'Removed: group “events”, with 2 rules',
    'Removed: group “content engagement”, with 4 rules',
    'Removed: group “weak signals”, with 1 rule',
  ]);
});
