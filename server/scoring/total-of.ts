import type { LeadDefinition } from '../../utils/contract/lead-definition';
import type { LeadState } from './apply-event';
import type { Traits } from './fit-factors';
import { scoreLead } from './score-lead';

/** The whole score alone, for what orders leads or compares definitions: no titles, no week before. */
export function totalOf(definition: LeadDefinition, traits: Traits, { sums }: LeadState, at: Date): number {
  const titled = [...sums.values()].map((sum) => ({ ...sum, title: '' }));
  return scoreLead(definition, traits, titled, [], at).total;
}
