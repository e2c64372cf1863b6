import type { FitRule } from '../../../../utils/contract/shared/lead-definition';
import { maxScores } from '../../../../utils/contract/shared/max-score';
import { Section } from '../../ui/section';
import { RuleRow } from './rule-row';
import { describeCondition, formatCondition, formatPointCount } from './rule-text';

const maxShown = 8;

/** The fit rules, each with its points and condition. */
export function FitList({
  rules,
  disputes,
}: {
  rules: readonly FitRule[];
  disputes: Record<string, number>;
}) {
  const { fit } = maxScores({ fit: rules, groups: [] });
  return (
    <Section title="Fit: who they are" aside={`Up to ${formatPointCount(fit)}`}>
      {rules.length === 0 && <p className="text-ink-3">No fit rules: only engagement counts.</p>}
      <ul>
        {rules.map((rule) => (
          <RuleRow
            key={rule.id}
            label={rule.label}
            points={rule.points}
            disputes={disputes[`fit.${rule.id}`]}
          >
            <div className="text-ink-3 text-small">
              <Condition rule={rule} />
            </div>
          </RuleRow>
        ))}
      </ul>
    </Section>
  );
}

/** The condition of a rule. A long list of words shows the first ones; the rest can be expanded. */
function Condition({ rule }: { rule: FitRule }) {
  const { intro, values } = describeCondition(rule);
  const rest = values.slice(maxShown);
  if (rest.length < 2) return formatCondition(rule);
  return (
    <>
      {intro} {values.slice(0, maxShown).join(', ')}
      <details>
        <summary className="w-fit rounded">and {rest.length} more</summary>
        {rest.join(', ')}
      </details>
    </>
  );
}
