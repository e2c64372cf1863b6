import type { EngagementGroup, EngagementRule } from '../../../../utils/contract/shared/lead-definition';
import { maxScores } from '../../../../utils/contract/shared/max-score';
import { toRuleName } from '../../../../utils/contract/shared/rule-names';
import { Section } from '../../ui/section';
import { RuleRow } from './rule-row';
import { formatRuleAct } from './rule-text';

/** The engagement groups, each with its cap and how fast its points decay. */
export function GroupList({
  groups,
  disputes,
}: {
  groups: readonly EngagementGroup[];
  disputes: Record<string, number>;
}) {
  const { engagement } = maxScores({ fit: [], groups });
  return (
    <Section title="Engagement: what they do" aside={`Up to ${engagement} points`}>
      {groups.length === 0 && <p className="text-ink-3">No engagement groups: only fit counts.</p>}
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2">
        {groups.map((group) => (
          <Group key={group.id} group={group} disputes={disputes} />
        ))}
      </div>
    </Section>
  );
}

function Group({ group, disputes }: { group: EngagementGroup; disputes: Record<string, number> }) {
  const { id, label, rules, effect } = group;
  const sign = { adds: 1, takes: -1, weak: 0 }[effect];
  return (
    <section aria-label={label}>
      <h3 className="font-semibold first-letter:uppercase" dir="auto">
        {label}
      </h3>
      <p className="pb-2 text-ink-3 text-small">{describeGroup(group)}</p>
      <ul>
        {rules.map((rule) => (
          <RuleRow
            key={rule.id}
            label={toRuleName(rule.label)}
            points={sign * rule.points}
            disputes={disputes[`${id}.${rule.id}`]}
          >
            {!isInLabel(rule) && <span className="text-ink-3 text-small">· {formatRuleAct(rule)}</span>}
          </RuleRow>
        ))}
      </ul>
    </section>
  );
}

function describeGroup({ effect, cap, halfLifeDays }: EngagementGroup): string {
  const halfLife = `half-life ${halfLifeDays === 1 ? '1 day' : `${halfLifeDays} days`}`;
  if (effect === 'weak') return 'Weak: shown to reps, adds no points';
  return `${effect === 'takes' ? 'Subtracts up to' : 'Up to'} ${cap} points, ${halfLife}`;
}

/** Whether a rule's label already says what its act is. */
function isInLabel(rule: EngagementRule): boolean {
  return rule.label.toLowerCase() === formatRuleAct(rule).toLowerCase();
}
