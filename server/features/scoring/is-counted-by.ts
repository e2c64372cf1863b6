import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { Engagement } from './apply-event';
import { findRule } from './find-rule';

/** Whether engagement is more than a weak signal, which may be a machine. */
export function isCountedBy(definition: LeadDefinition) {
  return (engagement: Pick<Engagement, 'act' | 'contentType' | 'weak'>): boolean => {
    const found = findRule(definition, engagement);
    return found !== undefined && found.group.effect !== 'weak';
  };
}
