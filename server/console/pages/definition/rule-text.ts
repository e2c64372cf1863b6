import type {
  EngagementGroup,
  EngagementRule,
  FitRule,
} from '../../../../utils/contract/shared/lead-definition';
import { consoleActLabel } from '../event-names/act-label';

/** The labels of the traits that fit rules check. */
export const traitLabels: Record<FitRule['trait'], string> = {
  title: 'Title',
  industry: 'Industry',
  employees: 'Number of employees',
  country: 'Country',
  companyAddress: 'Email address',
};

/** The labels of conditions, placed between the trait and its words or number. */
export const conditionLabels: Record<FitRule['when']['is'], string> = {
  'one-of': 'is one of',
  'has-word': 'contains one of the words',
  'at-least': 'is at least',
};

/** What a group does to the score. */
export const effectLabels: Record<EngagementGroup['effect'], string> = {
  adds: 'Adds to the score',
  takes: 'Subtracts from the score',
  weak: 'Weak: shown, adds no points',
};

/** The conditions that make sense for a trait, most likely first. */
export const conditionsByTrait: Record<FitRule['trait'], readonly FitRule['when']['is'][]> = {
  title: ['has-word', 'one-of'],
  industry: ['one-of', 'has-word'],
  country: ['one-of', 'has-word'],
  employees: ['at-least'],
  companyAddress: ['one-of'],
};

/** When a fit rule is met: `Title contains one of the words`, and the words. */
export function describeCondition({ trait, when }: FitRule): { intro: string; values: string[] } {
  const intro = `${traitLabels[trait]} ${conditionLabels[when.is]}`;
  if (when.is === 'at-least') return { intro, values: [String(when.value)] };
  if (trait !== 'companyAddress' || when.values.length !== 1)
    return { intro: `${intro}:`, values: when.values };
  return {
    intro: `${traitLabels[trait]} is ${when.values[0] === 'yes' ? 'a company address' : 'a personal address'}`,
    values: [],
  };
}

/** The whole condition as part of a sentence. */
export function formatCondition(rule: FitRule): string {
  const { intro, values } = describeCondition(rule);
  return [intro, values.join(', ')].filter(Boolean).join(' ');
}

/** What an engagement rule matches: `Viewed`, `Viewed, pricing only`. */
export function formatRuleAct({ act, contentType }: Pick<EngagementRule, 'act' | 'contentType'>): string {
  return contentType ? `${consoleActLabel(act)}, ${toWords(contentType)} only` : consoleActLabel(act);
}

/** `1 point`, `12 points`, `2.5 points`. */
export function formatPointCount(points: number): string {
  return points === 1 ? '1 point' : `${points} points`;
}

function toWords(name: string): string {
  return name.replaceAll('-', ' ');
}
