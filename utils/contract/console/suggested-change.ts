import { z } from 'zod';
import type { DraftedDefinition } from './drafted-definition';
import { estimate } from './estimate';

/** How many leads were judged, and how many of them accepted. */
const acceptedOf = z.object({ accepted: z.int(), of: z.int() });

/** The judged leads that a rule gave points to, the others, and what reps said about the rule. */
const ruleEvidence = {
  rule: z.string().meta({ description: 'fit.<rule> or <group>.<rule>.' }),
  having: acceptedOf,
  others: acceptedOf,
  disputes: z.int().meta({ description: 'How often reps disputed it.' }),
};

/** The errors at a threshold among the judged leads. */
const thresholdErrors = z.object({
  missed: z.int().meta({ description: 'Accepted leads below it.' }),
  wasted: z.int().meta({ description: 'Other leads at or above it.' }),
});

/** A change to the definition that verdicts support, with the evidence. */
export const suggestedChange = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('points'),
      from: z.number(),
      to: z.int().meta({
        description: 'Engagement rules may have 0: the act still counts as engagement, without points.',
      }),
      ...ruleEvidence,
      separation: estimate
        .optional()
        .meta({ description: 'For 0 points: how the AUC differs without the rule, with the interval.' }),
    }),
    z.object({
      kind: z.literal('remove').meta({ description: 'A fit rule, which can’t have 0 points.' }),
      from: z.number(),
      ...ruleEvidence,
      separation: estimate,
    }),
    z.object({
      kind: z.literal('half-life'),
      group: z.string(),
      from: z.number(),
      to: z.number(),
      separation: estimate,
    }),
    z.object({
      kind: z.literal('threshold'),
      from: z.int(),
      to: z.int(),
      before: thresholdErrors,
      after: thresholdErrors,
      missedLeadCost: z.number(),
    }),
  ])
  .meta({ id: 'SuggestedChange' });

export type SuggestedChange = z.infer<typeof suggestedChange>;

/** A definition with some changes made. Those whose rule or group no longer exists have no effect. */
export function applyChanges<Definition extends DraftedDefinition>(
  definition: Definition,
  changes: readonly SuggestedChange[],
): Definition {
  return changes.reduce((changed, change) => applyChange(changed, change), definition);
}

function applyChange<Definition extends DraftedDefinition>(
  definition: Definition,
  change: SuggestedChange,
): Definition {
  if (change.kind === 'threshold') return { ...definition, threshold: change.to };
  if (change.kind === 'half-life') {
    const groups = definition.groups.map((group) =>
      group.id === change.group ? { ...group, halfLifeDays: change.to } : group,
    );
    return { ...definition, groups };
  }
  const [scope, id] = splitRule(change.rule);
  if (change.kind === 'remove')
    return { ...definition, fit: definition.fit.filter((rule) => rule.id !== id) };
  const changePoints = <Rule extends { id: string; points: number }>(rules: Rule[]): Rule[] =>
    rules.map((rule) => (rule.id === id ? { ...rule, points: change.to } : rule));
  if (scope === 'fit') return { ...definition, fit: changePoints(definition.fit) };
  const groups = definition.groups.map((group) =>
    group.id === scope ? { ...group, rules: changePoints(group.rules) } : group,
  );
  return { ...definition, groups };
}

/** The group, or `fit`, and the rule's own ID. */
function splitRule(rule: string): [scope: string, id: string] {
  const dot = rule.indexOf('.');
  return [rule.slice(0, dot), rule.slice(dot + 1)];
}
