import type { FitForm } from '../../../../utils/contract/console/definition-form';
import { fitRule } from '../../../../utils/contract/shared/lead-definition';
import { RemoveButton } from '../../ui/remove-button';
import { SelectField } from '../../ui/select-field';
import { Field } from './field';
import type { FormIssues } from './parse-definition-form';
import { conditionLabels, conditionsByTrait, traitLabels } from './rule-text';

const traits = fitRule.shape.trait.options;
const addressLabels = { yes: 'is a company address', no: 'is a personal address (such as Gmail)' } as const;

const valueLabels = {
  'at-least': 'Number',
  'one-of': 'Values, one per line',
  'has-word': 'Words, separated by commas',
} as const;

/** Converts comma-separated words to one value per line. */
function onePerLine(values: string): string {
  return values.split(/\s*[,;\n]\s*/).join('\n');
}

/** The fields of one fit rule: its label, its condition and its points. */
export function FitFields({
  rule,
  onChange,
  onRemove,
  issues,
}: {
  rule: FitForm;
  onChange: (rule: FitForm) => void;
  onRemove: () => void;
  issues: FormIssues;
}) {
  const { key, label, trait, is, values, points } = rule;
  const conditions = [...new Set([...conditionsByTrait[trait], is])];
  const isAddress = trait === 'companyAddress' && (values === 'yes' || values === 'no');
  const setTrait = (trait: FitForm['trait']) => {
    const [first = is] = conditionsByTrait[trait];
    if (trait === 'companyAddress') onChange({ ...rule, trait, is: first, values: 'yes' });
    else
      onChange({
        ...rule,
        trait,
        is: conditionsByTrait[trait].includes(is) ? is : first,
        values: isAddress ? '' : values,
      });
  };
  return (
    <li
      data-rule={`fit.${rule.id}`}
      className="grid grid-cols-1 gap-3 rounded-xl border border-line bg-card p-4"
    >
      <div className="grid grid-cols-[1fr_auto] items-start gap-3 wide:grid-cols-[1fr_88px_auto]">
        <div className="col-span-2 wide:col-span-1">
          <Field
            label="Rule name"
            value={label}
            onChange={(label) => onChange({ ...rule, label })}
            issue={issues.get(`${key}.label`)}
          />
        </div>
        <Field
          label="Points"
          value={points}
          onChange={(points) => onChange({ ...rule, points })}
          issue={issues.get(`${key}.points`)}
          isNumber
        />
        <div className="pt-5.5">
          <RemoveButton what={label || 'the rule'} onRemove={onRemove} />
        </div>
      </div>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <SelectField
          label="Field"
          value={trait}
          options={traits}
          toLabel={(value) => traitLabels[value]}
          onChange={setTrait}
        />
        {isAddress ? (
          <SelectField
            label="Condition"
            value={values}
            options={['yes', 'no']}
            toLabel={(value) => addressLabels[value]}
            onChange={(values) => onChange({ ...rule, values })}
          />
        ) : (
          <SelectField
            label="Condition"
            value={is}
            options={conditions}
            toLabel={(value) => conditionLabels[value]}
            onChange={(is) =>
              onChange({ ...rule, is, values: is === 'one-of' ? onePerLine(values) : values })
            }
          />
        )}
      </div>
      {!isAddress && (
        <div className={is === 'at-least' ? 'max-w-40' : ''}>
          <Field
            label={valueLabels[is]}
            value={values}
            onChange={(values) => onChange({ ...rule, values })}
            issue={issues.get(`${key}.values`)}
            isNumber={is === 'at-least'}
            isLong={is !== 'at-least'}
          />
        </div>
      )}
    </li>
  );
}
