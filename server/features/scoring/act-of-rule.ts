import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';

/**
 * The act that a rule counts, as sources name it. Falls back to the rule's ID if the definition no longer has
 * the rule.
 */
export function actOfRule(
  definition: LeadDefinition,
  { group: groupId, rule: ruleId }: { group: string; rule: string },
): string {
  const group = definition.groups.find(({ id }) => id === groupId);
  return group?.rules.find(({ id }) => id === ruleId)?.act ?? ruleId;
}
