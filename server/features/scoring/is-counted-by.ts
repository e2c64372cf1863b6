import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { Engagement } from './apply-event';
import { findRule } from './find-rule';

/** Whether engagement is more than a weak signal, which a machine may have caused. */
export function isCountedBy(definition: LeadDefinition) {
  return (engagement: Pick<Engagement, 'act' | 'contentType' | 'weak'>): boolean => {
    const match = findRule(definition, engagement);
    return match !== undefined && match.group.effect !== 'weak';
  };
}
