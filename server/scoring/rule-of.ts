import type { EngagementGroup, EngagementRule, LeadDefinition } from '../../utils/contract/lead-definition';

/**
 * The one rule that takes an act: a rule for its type of content before one for any.
 *
 * @returns undefined for acts that the definition does not know.
 */
export function ruleOf(
  definition: LeadDefinition,
  act: string,
  contentType: string | undefined,
): { group: EngagementGroup; rule: EngagementRule } | undefined {
  const all = definition.groups.flatMap((group) => group.rules.map((rule) => ({ group, rule })));
  const fitting = all.filter(({ rule }) => rule.act === act);
  return (
    fitting.find(({ rule }) => rule.contentType !== undefined && rule.contentType === contentType) ??
    fitting.find(({ rule }) => rule.contentType === undefined)
  );
}
