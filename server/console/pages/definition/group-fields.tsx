import type { DefinitionForm, GroupForm } from '../../../../utils/contract/console/definition-form';
import { engagementGroup } from '../../../../utils/contract/shared/lead-definition';
import { AddButton } from '../../ui/add-button';
import { RemoveButton } from '../../ui/remove-button';
import { SelectField } from '../../ui/select-field';
import { Field } from './field';
import type { FormIssues } from './parse-definition-form';
import { RuleFields } from './rule-fields';
import { effectLabels } from './rule-text';
import { newRule } from './to-form';

const effects = engagementGroup.shape.effect.options;

/** The fields of one engagement group and of its rules. */
export function GroupFields({
  group,
  form,
  onChange,
  onRemove,
  issues,
}: {
  group: GroupForm;
  form: DefinitionForm;
  /** @param removed the label of a rule that was removed. */
  onChange: (group: GroupForm, removed?: string) => void;
  onRemove: () => void;
  issues: FormIssues;
}) {
  const { key, label, halfLifeDays, cap, effect, rules } = group;
  const isWeak = effect === 'weak';
  const rulesIssue = issues.get(`${key}.rules`);
  return (
    <li className="grid grid-cols-1 gap-3 rounded-xl border border-line bg-card p-4">
      <div className="grid grid-cols-[1fr_auto] items-start gap-3">
        <Field
          label="Group name"
          value={label}
          onChange={(label) => onChange({ ...group, label })}
          issue={issues.get(`${key}.label`)}
        />
        <div className="pt-5.5">
          <RemoveButton what={`the group ${label}`} onRemove={onRemove} />
        </div>
      </div>
      <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-[1fr_130px_130px]">
        <div className="col-span-2 sm:col-span-1">
          <SelectField
            label="Effect"
            value={effect}
            options={effects}
            toLabel={(value) => effectLabels[value]}
            onChange={(effect) => onChange({ ...group, effect })}
          />
        </div>
        <Field
          label="Half-life (days)"
          value={halfLifeDays}
          onChange={(halfLifeDays) => onChange({ ...group, halfLifeDays })}
          issue={issues.get(`${key}.halfLifeDays`)}
          isNumber
        />
        {!isWeak && (
          <Field
            label="Maximum points"
            value={cap}
            onChange={(cap) => onChange({ ...group, cap })}
            issue={issues.get(`${key}.cap`)}
            isNumber
          />
        )}
      </div>
      <div>
        <ul className="grid gap-3 sm:gap-2">
          {rules.map((rule, at) => (
            <RuleFields
              key={rule.key}
              rule={rule}
              name={`${group.id}.${rule.id}`}
              isFirst={at === 0}
              isWeak={isWeak}
              onChange={(rule) => onChange({ ...group, rules: rules.with(at, rule) })}
              onRemove={() => onChange({ ...group, rules: rules.toSpliced(at, 1) }, rule.label)}
              issues={issues}
            />
          ))}
        </ul>
        <AddButton
          label="Add rule"
          of={label || 'the group'}
          onAdd={() => onChange({ ...group, rules: [...rules, newRule(form)] })}
        />
        {rulesIssue && <p className="mt-1 text-bad text-small">{rulesIssue}</p>}
      </div>
    </li>
  );
}
