import type {
  EngagementGroup,
  EngagementRule,
  LeadDefinition,
} from '../../../utils/contract/shared/lead-definition';

/** Every definition's group for acts by machines: recorded, but worth no points. */
const machineGroup: EngagementGroup = {
  id: 'machine',
  label: 'automated',
  halfLifeDays: 30,
  cap: 0,
  effect: 'weak',
  rules: [],
};

/** For each act, its rules by content type, and the one for any type. */
const indexes = new WeakMap<LeadDefinition, Map<string, RuleMatch>>();

interface RuleMatch {
  group: EngagementGroup;
  rule: EngagementRule;
}

/**
 * The rule that counts an act. A rule for its content type takes precedence over one for any type.
 *
 * @returns undefined for acts that the definition doesn't know.
 */
export function findRule(
  definition: LeadDefinition,
  { act, contentType, weak }: { act: string; contentType?: string; weak?: boolean },
): RuleMatch | undefined {
  const index = indexes.get(definition) ?? buildIndex(definition);
  const match =
    (contentType === undefined ? undefined : index.get(toKey(act, contentType))) ?? index.get(toKey(act));
  if (!match || !weak) return match;
  return { group: machineGroup, rule: { id: act, label: '', act, points: 0 } };
}

/**
 * Built once per definition, because a batch looks up thousands of rules. If two rules match the same, the
 * first wins.
 */
function buildIndex(definition: LeadDefinition): Map<string, RuleMatch> {
  const index = new Map<string, RuleMatch>();
  for (const group of definition.groups) {
    for (const rule of group.rules) {
      const key = toKey(rule.act, rule.contentType);
      if (!index.has(key)) index.set(key, { group, rule });
    }
  }
  indexes.set(definition, index);
  return index;
}

/**
 * The points that each rule adds, by act and content type: 0 if its group takes points or is weak. A rule for a
 * type takes precedence over one for any type (null).
 */
export function listAddedPoints(
  definition: LeadDefinition,
): { act: string; type: string | null; points: number }[] {
  const index = indexes.get(definition) ?? buildIndex(definition);
  return [...index.values()].map(({ group, rule: { act, contentType = null, points } }) => ({
    act,
    type: contentType,
    points: group.effect === 'adds' ? points : 0,
  }));
}

function toKey(act: string, contentType?: string): string {
  return contentType === undefined ? act : `${act}\n${contentType}`;
}

/** The groups whose acts may be a machine's: the definition's weak groups and the group of known machines. */
export function weakGroups({ groups }: Pick<LeadDefinition, 'groups'>): string[] {
  return [machineGroup.id, ...groups.filter(({ effect }) => effect === 'weak').map(({ id }) => id)];
}

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
