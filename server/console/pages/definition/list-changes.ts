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
    ...compare(before.fit, after.fit, describeFit, fitChanges),
    ...compare(before.groups, after.groups, describeGroup, groupChanges),
  ];
}

function compare<Item extends { id: string; label: string }>(
  before: readonly Item[],
  after: readonly Item[],
  say: (item: Item) => string,
  changes: (before: Item, after: Item) => string[],
): string[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((item) => {
      const was = old.get(item.id);
      if (!was) return [`New: ${say(item)}`];
      const renamed = was.label === item.label ? [] : [`“${was.label}” renamed to “${item.label}”`];
      return [...renamed, ...changes(was, item)];
    }),
    ...before.filter(({ id }) => !kept.has(id)).map((item) => `Removed: ${say(item)}`),
  ];
}

function describeFit({ label, points }: FitRule): string {
  return `“${label}”, ${formatPointCount(points)}`;
}

function describeGroup({ label, rules }: EngagementGroup): string {
  return `group “${label}”, with ${rules.length === 1 ? '1 rule' : `${rules.length} rules`}`;
}

function fitChanges(before: FitRule, after: FitRule): string[] {
  return [...pointChanges(before, after), ...conditionChanges(before, after)];
}

/** Word lists are long, so only added and removed words are listed. */
function conditionChanges(before: FitRule, after: FitRule): string[] {
  if (formatCondition(before) === formatCondition(after)) return [];
  const [was, is] = [before.when, after.when];
  if (before.trait !== after.trait || was.is !== is.is || was.is === 'at-least' || is.is === 'at-least') {
    return [`“${after.label}”: ${formatCondition(before)} → ${formatCondition(after)}`];
  }
  const came = is.values.filter((value) => !was.values.includes(value));
  const went = was.values.filter((value) => !is.values.includes(value));
  const summary = [
    came.length > 0 && `adds ${came.join(', ')}`,
    went.length > 0 && `removes ${went.join(', ')}`,
  ];
  return came.length + went.length > 0 ? [`“${after.label}”: ${summary.filter(Boolean).join('; ')}`] : [];
}

function groupChanges(before: EngagementGroup, after: EngagementGroup): string[] {
  const own: string[] = [];
  if (before.effect !== after.effect)
    own.push(`${effectLabels[before.effect]} → ${effectLabels[after.effect]}`);
  if (before.halfLifeDays !== after.halfLifeDays) {
    own.push(`half-life ${before.halfLifeDays} → ${after.halfLifeDays} days`);
  }
  if (before.cap !== after.cap) own.push(`maximum ${before.cap} → ${after.cap} points`);
  return [
    ...own.map((change) => `“${after.label}”: ${change}`),
    ...compare(before.rules, after.rules, (rule) => `${describeRule(rule)} in “${after.label}”`, ruleChanges),
  ];
}

function describeRule({ label, points, ...rule }: EngagementRule): string {
  return `“${label}” (${formatRuleAct(rule)}), ${formatPointCount(points)}`;
}

function ruleChanges(before: EngagementRule, after: EngagementRule): string[] {
  const [was, is] = [formatRuleAct(before), formatRuleAct(after)];
  return [...pointChanges(before, after), ...(was === is ? [] : [`“${after.label}”: ${was} → ${is}`])];
}

function pointChanges(before: { points: number }, after: { label: string; points: number }): string[] {
  if (before.points === after.points) return [];
  return [`“${after.label}”: ${before.points} → ${formatPointCount(after.points)}`];
}
