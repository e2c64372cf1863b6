import type {
  EngagementGroup,
  EngagementRule,
  LeadDefinition,
} from '../../../utils/contract/shared/lead-definition';

/** The group for acts by machines, whatever the definition: recorded, but worth no points. */
const machines: EngagementGroup = {
  id: 'machine',
  label: 'automated',
  halfLifeDays: 30,
  cap: 0,
  effect: 'weak',
  rules: [],
};

/** For each act, its rules by content type, and the one for any type. */
const indexes = new WeakMap<LeadDefinition, Map<string, Found>>();

interface Found {
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
): Found | undefined {
  const index = indexes.get(definition) ?? indexOf(definition);
  const found =
    (contentType === undefined ? undefined : index.get(keyOf(act, contentType))) ?? index.get(keyOf(act));
  if (!found || !weak) return found;
  return { group: machines, rule: { id: act, label: '', act, points: 0 } };
}

/**
 * Built once per definition, because a batch looks up thousands of rules. If two rules match the same, the
 * first wins.
 */
function indexOf(definition: LeadDefinition): Map<string, Found> {
  const index = new Map<string, Found>();
  for (const group of definition.groups) {
    for (const rule of group.rules) {
      const key = keyOf(rule.act, rule.contentType);
      if (!index.has(key)) index.set(key, { group, rule });
    }
  }
  indexes.set(definition, index);
  return index;
}

function keyOf(act: string, contentType?: string): string {
  return contentType === undefined ? act : `${act}\n${contentType}`;
}

/** The groups whose acts may be a machine's: the definition's weak groups and the group of known machines. */
export function weakGroups({ groups }: Pick<LeadDefinition, 'groups'>): string[] {
  return [machines.id, ...groups.filter(({ effect }) => effect === 'weak').map(({ id }) => id)];
}
