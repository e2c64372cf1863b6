import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import { maxScore } from '../../../../utils/contract/shared/max-score';

/** Why a definition is inconsistent, as a message for the user; undefined if it isn't. */
export function findDefinitionIssue(definition: LeadDefinition): string | undefined {
  const maximum = maxScore(definition);
  if (definition.threshold > maximum) {
    return `No lead can reach the threshold of ${definition.threshold}: all fit rules and caps add up to only ${maximum} points. Lower the threshold or raise the points.`;
  }
  const repeatedId =
    findRepeated(definition.fit.map(({ id }) => id)) ??
    findRepeated(definition.groups.map(({ id }) => id)) ??
    definition.groups.map(({ rules }) => findRepeated(rules.map(({ id }) => id))).find(Boolean);
  if (repeatedId) return `Two rules or groups have the same ID, “${repeatedId}”. Give each its own ID.`;
  const rules = definition.groups.flatMap((group) => group.rules);
  const repeatedMatch = findRepeated(
    rules.map(({ act, contentType }) => `${act} ${contentType ?? ''}`.trim()),
  );
  if (repeatedMatch)
    return `Two rules match “${repeatedMatch}”, and only the first would count. Remove one of them.`;
  const zeroCapGroup = definition.groups.find(({ effect, cap }) => effect !== 'weak' && cap === 0);
  if (zeroCapGroup)
    return `“${zeroCapGroup.label}” is capped at 0, so nothing in it counts. Raise the cap or make the group weak.`;
  return undefined;
}

function findRepeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}
