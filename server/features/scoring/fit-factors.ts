import type { FitRule, LeadDefinition, Traits } from '../../../utils/contract/shared/lead-definition';

export interface FitFactor {
  id: string;
  label: string;
  points: number;
  upTo: number;
  trait: FitRule['trait'];
  state: 'met' | 'not-met' | 'unknown';
}

/**
 * Each fit rule with its result. A missing trait makes the result unknown, which is different from not met.
 */
export function fitFactors(definition: LeadDefinition, traits: Traits): FitFactor[] {
  return definition.fit.map((rule) => {
    const state = evaluateRule(rule, traits[rule.trait]);
    return {
      id: `fit.${rule.id}`,
      label: rule.label,
      points: state === 'met' ? rule.points : 0,
      upTo: rule.points,
      trait: rule.trait,
      state,
    };
  });
}

function evaluateRule({ when }: FitRule, value: string | number | null | undefined): FitFactor['state'] {
  if (value === null || value === undefined || value === '') return 'unknown';
  return isMet(when, value) ? 'met' : 'not-met';
}

function isMet(when: FitRule['when'], value: string | number): boolean {
  if (when.is === 'at-least') return Number(value) >= when.value;
  const text = String(value).toLowerCase();
  if (when.is === 'one-of') return when.values.includes(text);
  const words = new Set(text.split(/[^\p{L}\p{N}]+/u));
  return when.values.some((word) => words.has(word));
}
