import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';

/**
 * The act that a rule counts, as sources name it. Falls back to the rule's ID if the definition no longer has
 * the rule.
 */
export function actOfRule(definition: LeadDefinition, of: { group: string; rule: string }): string {
  const group = definition.groups.find(({ id }) => id === of.group);
  return group?.rules.find(({ id }) => id === of.rule)?.act ?? of.rule;
}
