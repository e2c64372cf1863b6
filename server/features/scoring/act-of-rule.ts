import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';

/** The act that a rule counts, as the sources name it; the rule's own name where the definition has lost it. */
export function actOfRule(definition: LeadDefinition, of: { group: string; rule: string }): string {
  const group = definition.groups.find(({ id }) => id === of.group);
  return group?.rules.find(({ id }) => id === of.rule)?.act ?? of.rule;
}
