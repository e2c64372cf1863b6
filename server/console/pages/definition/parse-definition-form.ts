import type {
  DefinitionForm,
  FitForm,
  GroupForm,
  RuleForm,
} from '../../../../utils/contract/console/definition-form';
import type { DraftedDefinition } from '../../../../utils/contract/console/drafted-definition';
import { bounds, reservedGroupIds } from '../../../../utils/contract/console/drafted-definition';
import type {
  EngagementGroup,
  EngagementRule,
  FitRule,
} from '../../../../utils/contract/shared/lead-definition';
import { assignIds } from './assign-ids';
import { hasSeparators, readNumberText } from './number-text';

const { halfLifeDays: halfLife, missedLeadCost: cost } = bounds;

/** Error messages by field: `threshold`, `12.label`. */
export type FormIssues = ReadonlyMap<string, string>;

/** The definition in the form's fields, or what is wrong with them. */
export function parseDefinitionForm(form: DefinitionForm): {
  definition?: DraftedDefinition;
  issues: FormIssues;
} {
  const fields = new Fields();
  const definition = {
    threshold: fields.number('threshold', form.threshold, 1, bounds.threshold),
    ...(form.missedLeadCost.trim() && {
      missedLeadCost: fields.number('missedLeadCost', form.missedLeadCost, cost.least, cost.most, false),
    }),
    fit: assignIds(form.fit).map((rule) => readFit(rule, fields)),
    groups: assignIds(form.groups, reservedGroupIds).map((group) => readGroup(group, fields)),
  };
  return fields.issues.size > 0 ? { issues: fields.issues } : { definition, issues: fields.issues };
}

/**
 * What was typed, in lowercase as the endpoint compares it: comma-separated words, or whole values one per
 * line.
 */
function wordsOf(values: string, is: FitForm['is']): string[] {
  const words = values.split(is === 'one-of' ? '\n' : /[,;\n]/).map((word) => word.trim().toLowerCase());
  return [...new Set(words.filter(Boolean))];
}

function readFit(
  { key, id, label, trait, is, values, points }: FitForm & { id: string },
  fields: Fields,
): FitRule {
  const shared = {
    id,
    label: fields.text(`${key}.label`, label),
    trait,
    points: fields.number(`${key}.points`, points, 1, bounds.points),
  };
  const valuesField = `${key}.values`;
  if (is === 'at-least')
    return { ...shared, when: { is, value: fields.number(valuesField, values, 0, Number.MAX_VALUE, false) } };
  const words = wordsOf(values, is);
  const unmatchable = is === 'has-word' && words.find((word) => /[^\p{L}\p{N}]/u.test(word));
  if (words.length === 0)
    fields.issues.set(
      valuesField,
      is === 'one-of'
        ? 'Enter at least one value. Put each on its own line.'
        : 'Enter at least one word. Separate words with commas.',
    );
  if (unmatchable)
    fields.issues.set(
      valuesField,
      `“${unmatchable}” isn’t a single word, so it would never match. Enter each word separately.`,
    );
  return { ...shared, when: { is, values: words } };
}

/** A weak group counts nothing, so errors in the fields it doesn't show are ignored. */
function readGroup(
  { key, id, label, halfLifeDays, cap, effect, rules }: GroupForm & { id: string },
  fields: Fields,
): EngagementGroup {
  const isWeak = effect === 'weak';
  if (rules.length === 0) fields.issues.set(`${key}.rules`, 'Add a rule, or remove the group.');
  return {
    id,
    label: fields.text(`${key}.label`, label),
    halfLifeDays: fields.number(`${key}.halfLifeDays`, halfLifeDays, halfLife.least, halfLife.most, false),
    cap: isWeak
      ? withinBounds(Math.trunc(Number(cap)), bounds.cap)
      : fields.number(`${key}.cap`, cap, 1, bounds.cap),
    effect,
    rules: assignIds(rules).map((rule) => readRule(rule, isWeak, fields)),
  };
}

function readRule(
  { key, id, label, act, contentType, points }: RuleForm & { id: string },
  isWeak: boolean,
  fields: Fields,
): EngagementRule {
  return {
    id,
    label: fields.text(`${key}.label`, label),
    act: fields.text(`${key}.act`, act),
    ...(contentType.trim() && { contentType: contentType.trim() }),
    points: isWeak
      ? withinBounds(Number(points), bounds.points)
      : fields.number(`${key}.points`, points, 0, bounds.points, false),
  };
}

/** The nearest number that may be saved, for a field that isn't shown. */
function withinBounds(number: number, max: number): number {
  return Math.min(Math.max(0, number || 0), max);
}

/** Reads fields and collects what is wrong with them. */
class Fields {
  readonly issues = new Map<string, string>();

  text(field: string, value: string): string {
    const text = value.trim();
    if (!text) this.issues.set(field, 'This field is required.');
    return text;
  }

  number(field: string, value: string, min: number, max: number, isWhole = true): number {
    const text = value.trim();
    const number = readNumberText(text);
    if (hasSeparators(text)) this.issues.set(field, 'Enter the number without separators, such as 1000.');
    else if (Number.isNaN(number)) this.issues.set(field, 'Enter a number.');
    else if (number < min) this.issues.set(field, `Enter ${min} or more.`);
    else if (number > max)
      this.issues.set(field, max === Number.MAX_VALUE ? 'Enter a smaller number.' : `Enter ${max} or less.`);
    else if (isWhole && !Number.isSafeInteger(number)) this.issues.set(field, 'Enter a whole number.');
    return number;
  }
}
