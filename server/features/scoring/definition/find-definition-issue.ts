import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import { maxScore } from '../../../../utils/contract/shared/max-score';

/** Why a definition can't work as written, as a message for the user; undefined if it can. */
export function findDefinitionIssue(definition: LeadDefinition): string | undefined {
  const maximum = maxScore(definition);
  if (definition.threshold > maximum) {
    return `No lead can reach the threshold of ${definition.threshold}: all fit rules and caps add up to only ${maximum} points. Lower the threshold or raise the points.`;
  }
  const twice =
    findRepeated(definition.fit.map(({ id }) => id)) ??
    findRepeated(definition.groups.map(({ id }) => id)) ??
    definition.groups.map(({ rules }) => findRepeated(rules.map(({ id }) => id))).find(Boolean);
  if (twice) return `Two rules or groups have the same ID, “${twice}”. Give each its own ID.`;
  const rules = definition.groups.flatMap((group) => group.rules);
  const taken = findRepeated(rules.map(({ act, contentType }) => `${act} ${contentType ?? ''}`.trim()));
  if (taken) return `Two rules match “${taken}”, and only the first would count. Remove one of them.`;
  const idle = definition.groups.find(({ effect, cap }) => effect !== 'weak' && cap === 0);
  if (idle)
    return `“${idle.label}” is capped at 0, so nothing in it counts. Raise the cap or make the group weak.`;
  return undefined;
}

function findRepeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}
