import type {
  EngagementGroup,
  EngagementRule,
  LeadDefinition,
} from '../../../utils/contract/shared/lead-definition';

/** Where a machine's acts are kept, whatever the definition: seen, and worth nothing. */
const machines: EngagementGroup = {
  id: 'machine',
  label: 'by a machine',
  halfLifeDays: 30,
  cap: 0,
  effect: 'weak',
  rules: [],
};

/** Of each act's rules: the one for a type of content, and the one for any. */
const indexes = new WeakMap<LeadDefinition, Map<string, Found>>();

interface Found {
  group: EngagementGroup;
  rule: EngagementRule;
}

/**
 * The one rule that takes an act: a rule for its type of content before one for any.
 *
 * @returns undefined for acts that the definition does not know.
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

/** Made once a definition: a batch asks thousands of times. The first of two rules for the same stands. */
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

/** The groups whose acts may be a machine's: those that the definition calls weak, and those of known machines. */
export function weakGroups({ groups }: Pick<LeadDefinition, 'groups'>): string[] {
  return [machines.id, ...groups.filter(({ effect }) => effect === 'weak').map(({ id }) => id)];
}
