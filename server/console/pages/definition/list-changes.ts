import type { DraftedDefinition } from '../../../../utils/contract/console/drafted-definition';
import type {
  EngagementGroup,
  EngagementRule,
  FitRule,
} from '../../../../utils/contract/shared/lead-definition';
import { effectLabels, formatCondition, formatPointCount, formatRuleAct } from './rule-text';

/** The differences between two definitions, one sentence each. Rules are matched by id. */
export function listChanges(before: DraftedDefinition, after: DraftedDefinition): string[] {
  return [
    ...(before.threshold === after.threshold ? [] : [`Threshold: ${before.threshold} → ${after.threshold}`]),
    ...(before.missedLeadCost === after.missedLeadCost
      ? []
      : [`Cost of a missed lead: ${formatCost(before)} → ${formatCost(after)}`]),
    ...compare(before.fit, after.fit, describeFit, listFitChanges),
    ...compare(before.groups, after.groups, describeGroup, listGroupChanges),
  ];
}

function formatCost({ missedLeadCost: cost }: DraftedDefinition): string {
  if (cost === undefined) return 'not agreed';
  return cost === 1 ? '1 wasted call' : `${cost} wasted calls`;
}

function compare<Item extends { id: string; label: string }>(
  before: readonly Item[],
  after: readonly Item[],
  describe: (item: Item) => string,
  changes: (before: Item, after: Item) => string[],
): string[] {
  const previous = new Map(before.map((item) => [item.id, item]));
  const remaining = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((item) => {
      const was = previous.get(item.id);
      if (!was) return [`New: ${describe(item)}`];
      const renamed = was.label === item.label ? [] : [`“${was.label}” renamed to “${item.label}”`];
      return [...renamed, ...changes(was, item)];
    }),
    ...before.filter(({ id }) => !remaining.has(id)).map((item) => `Removed: ${describe(item)}`),
  ];
}

function describeFit({ label, points }: FitRule): string {
  return `“${label}”, ${formatPointCount(points)}`;
}

function describeGroup({ label, rules }: EngagementGroup): string {
  return `group “${label}”, with ${rules.length === 1 ? '1 rule' : `${rules.length} rules`}`;
}

function listFitChanges(before: FitRule, after: FitRule): string[] {
  return [...listPointChanges(before, after), ...listConditionChanges(before, after)];
}

/** Word lists are long, so only added and removed words are listed. */
function listConditionChanges(before: FitRule, after: FitRule): string[] {
  if (formatCondition(before) === formatCondition(after)) return [];
  const [was, is] = [before.when, after.when];
  if (before.trait !== after.trait || was.is !== is.is || was.is === 'at-least' || is.is === 'at-least') {
    return [`“${after.label}”: ${formatCondition(before)} → ${formatCondition(after)}`];
  }
  const added = is.values.filter((value) => !was.values.includes(value));
  const removed = was.values.filter((value) => !is.values.includes(value));
  const summary = [
    added.length > 0 && `adds ${added.join(', ')}`,
    removed.length > 0 && `removes ${removed.join(', ')}`,
  ];
  return added.length + removed.length > 0 ? [`“${after.label}”: ${summary.filter(Boolean).join('; ')}`] : [];
}

function listGroupChanges(before: EngagementGroup, after: EngagementGroup): string[] {
  const changes: string[] = [];
  if (before.effect !== after.effect)
    changes.push(`${effectLabels[before.effect]} → ${effectLabels[after.effect]}`);
  if (before.halfLifeDays !== after.halfLifeDays) {
    changes.push(`half-life ${before.halfLifeDays} → ${after.halfLifeDays} days`);
  }
  if (before.cap !== after.cap) changes.push(`maximum ${before.cap} → ${after.cap} points`);
  return [
    ...changes.map((change) => `“${after.label}”: ${change}`),
    ...compare(
      before.rules,
      after.rules,
      (rule) => `${describeRule(rule)} in “${after.label}”`,
      listRuleChanges,
    ),
  ];
}

function describeRule({ label, points, ...rule }: EngagementRule): string {
  return `“${label}” (${formatRuleAct(rule)}), ${formatPointCount(points)}`;
}

function listRuleChanges(before: EngagementRule, after: EngagementRule): string[] {
  const [was, is] = [formatRuleAct(before), formatRuleAct(after)];
  return [...listPointChanges(before, after), ...(was === is ? [] : [`“${after.label}”: ${was} → ${is}`])];
}

function listPointChanges(before: { points: number }, after: { label: string; points: number }): string[] {
  if (before.points === after.points) return [];
  return [`“${after.label}”: ${before.points} → ${formatPointCount(after.points)}`];
}
