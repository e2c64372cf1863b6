import type {
  DefinitionForm,
  FitForm,
  GroupForm,
  RuleForm,
} from '../../../../utils/contract/console/definition-form';
import type { DraftedDefinition } from '../../../../utils/contract/console/drafted-definition';
import { toNumberText } from './number-text';

/** A definition as the form's fields show it. */
export function toForm({ threshold, missedLeadCost, fit, groups }: DraftedDefinition): DefinitionForm {
  let key = 0;
  return {
    threshold: toNumberText(threshold),
    missedLeadCost: missedLeadCost === undefined ? '' : toNumberText(missedLeadCost),
    fit: fit.map(({ id, label, trait, when, points }) => ({
      key: key++,
      id,
      label,
      trait,
      is: when.is,
      values:
        when.is === 'at-least'
          ? toNumberText(when.value)
          : when.values.join(when.is === 'one-of' ? '\n' : ', '),
      points: toNumberText(points),
    })),
    groups: groups.map(({ id, label, halfLifeDays, cap, effect, rules }) => ({
      key: key++,
      id,
      label,
      halfLifeDays: toNumberText(halfLifeDays),
      cap: toNumberText(cap),
      effect,
      rules: rules.map(({ id, label, act, contentType = '', points }) => ({
        key: key++,
        id,
        label,
        act,
        contentType,
        points: toNumberText(points),
      })),
    })),
  };
}

/** An empty fit rule. */
export function newFit(form: DefinitionForm): FitForm {
  return { key: nextKey(form), label: '', trait: 'title', is: 'has-word', values: '', points: '' };
}

/** An empty group with one rule. */
export function newGroup(form: DefinitionForm): GroupForm {
  const key = nextKey(form);
  const rules = [{ ...newRule(form), key: key + 1 }];
  return { key, label: '', halfLifeDays: '30', cap: '', effect: 'adds', rules };
}

/** An empty rule for a group. */
export function newRule(form: DefinitionForm): RuleForm {
  return { key: nextKey(form), label: '', act: '', contentType: '', points: '' };
}

function nextKey({ fit, groups }: DefinitionForm): number {
  const keys = [...fit, ...groups, ...groups.flatMap(({ rules }) => rules)].map(({ key }) => key);
  return Math.max(-1, ...keys) + 1;
}
