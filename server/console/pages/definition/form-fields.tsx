import type { DefinitionForm } from '../../../../utils/contract/console/definition-form';
import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { maxScores } from '../../../../utils/contract/shared/max-score';
import { AddButton } from '../../ui/add-button';
import { Section } from '../../ui/section';
import { Field } from './field';
import { FitFields } from './fit-fields';
import { GroupFields } from './group-fields';
import { readNumberText } from './number-text';
import type { FormIssues } from './parse-definition-form';
import { Suggestions } from './suggestions';
import { newFit, newGroup } from './to-form';

/** All fields of the form: the threshold, fit and engagement. */
export function FormFields({
  form,
  onChange,
  issues,
  versions,
}: {
  form: DefinitionForm;
  /** @param removed the label of what was removed. */
  onChange: (form: DefinitionForm, removed?: string) => void;
  issues: FormIssues;
  versions: readonly DefinitionVersion[];
}) {
  const { threshold, missedLeadCost, fit, groups } = form;
  const most = maxScoresOf(form);
  return (
    <>
      <Suggestions versions={versions} />
      <Section title="Threshold">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label="Points a lead needs to be handed to sales"
            value={threshold}
            onChange={(threshold) => onChange({ ...form, threshold })}
            issue={issues.get('threshold')}
            isNumber
            hint={`A lead can reach up to ${most.fit + most.engagement} points: ${most.fit} for fit, ${most.engagement} for engagement.`}
          />
          <Field
            label="Wasted calls that a missed lead costs"
            value={missedLeadCost}
            onChange={(missedLeadCost) => onChange({ ...form, missedLeadCost })}
            issue={issues.get('missedLeadCost')}
            isNumber
            placeholder="Not agreed"
            hint="Once you agree on this, Passback can suggest a threshold. 3 means that missing one good lead is as bad as three wasted calls."
          />
        </div>
      </Section>
      <Section title="Fit: who they are">
        <ul className="grid gap-3">
          {fit.map((rule, at) => (
            <FitFields
              key={rule.key}
              rule={rule}
              onChange={(rule) => onChange({ ...form, fit: fit.with(at, rule) })}
              onRemove={() => onChange({ ...form, fit: fit.toSpliced(at, 1) }, rule.label)}
              issues={issues}
            />
          ))}
        </ul>
        <AddButton label="Add fit rule" onAdd={() => onChange({ ...form, fit: [...fit, newFit(form)] })} />
      </Section>
      <Section title="Engagement: what they do">
        <ul className="grid gap-4">
          {groups.map((group, at) => (
            <GroupFields
              key={group.key}
              group={group}
              form={form}
              onChange={(group, removed) => onChange({ ...form, groups: groups.with(at, group) }, removed)}
              onRemove={() => onChange({ ...form, groups: groups.toSpliced(at, 1) }, group.label)}
              issues={issues}
            />
          ))}
        </ul>
        <AddButton
          label="Add group"
          onAdd={() => onChange({ ...form, groups: [...groups, newGroup(form)] })}
        />
      </Section>
    </>
  );
}

/** The maximum score for what has been typed so far. */
function maxScoresOf({ fit, groups }: DefinitionForm): ReturnType<typeof maxScores> {
  return maxScores({
    fit: fit.map(({ points }) => ({ points: readNumberText(points) || 0 })),
    groups: groups.map(({ effect, cap }) => ({ effect, cap: readNumberText(cap) || 0 })),
  });
}
