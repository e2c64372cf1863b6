import type { LeadDefinition } from './lead-definition';

/** A rule of a definition and what identifies it, as the first two parts of a factor's ID do. */
export interface NamedRule {
  /** `fit.<rule>` or `<group>.<rule>`. */
  key: string;
  label: string;
  contentType?: string;
}

/** All rules of a definition, with labels that can stand alone. */
export function listRuleNames({ fit, groups }: Pick<LeadDefinition, 'fit' | 'groups'>): NamedRule[] {
  return [
    ...fit.map(({ id, label }) => ({ key: `fit.${id}`, label })),
    ...groups.flatMap((group) =>
      group.rules.map(({ id, label, contentType }) => ({
        key: `${group.id}.${id}`,
        label: toRuleName(label),
        contentType,
      })),
    ),
  ];
}

/** An engagement rule's label without the colon that it ends with on a card, where the content's title follows. */
export function toRuleName(label: string): string {
  return label.replace(/:$/, '');
}

/** A rule's label with the content type it is limited to: `Visited (pricing)`. */
export function ruleLabel({ label, contentType }: NamedRule): string {
  return contentType ? `${label} (${contentType.replaceAll('-', ' ')})` : label;
}
