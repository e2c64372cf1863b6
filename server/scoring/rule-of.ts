import type { EngagementGroup, EngagementRule, LeadDefinition } from '../../utils/contract/lead-definition';

/** Where a machine's acts are kept, whatever the definition: seen, and worth nothing. */
const machines: EngagementGroup = {
  id: 'machine',
  label: 'by a machine',
  halfLifeDays: 30,
  cap: 0,
  effect: 'weak',
  rules: [],
};

/**
 * The one rule that takes an act: a rule for its type of content before one for any.
 *
 * @returns undefined for acts that the definition does not know.
 */
export function ruleOf(
  definition: LeadDefinition,
  { act, contentType, weak }: { act: string; contentType?: string; weak?: boolean },
): { group: EngagementGroup; rule: EngagementRule } | undefined {
  const all = definition.groups.flatMap((group) => group.rules.map((rule) => ({ group, rule })));
  const fitting = all.filter(({ rule }) => rule.act === act);
  const found =
    fitting.find(({ rule }) => rule.contentType !== undefined && rule.contentType === contentType) ??
    fitting.find(({ rule }) => rule.contentType === undefined);
  if (!found || !weak) return found;
  return { group: machines, rule: { id: act, label: '', act, points: 0 } };
}

/** The groups whose acts may be a machine's: those that the definition calls weak, and those of known machines. */
export function weakGroupsOf({ groups }: Pick<LeadDefinition, 'groups'>): string[] {
  return [machines.id, ...groups.filter(({ effect }) => effect === 'weak').map(({ id }) => id)];
}
