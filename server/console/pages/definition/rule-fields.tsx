import type { RuleForm } from '../../../../utils/contract/console/definition-form';
import { RemoveButton } from '../../ui/remove-button';
import { Field } from './field';
import type { FormIssues } from './parse-definition-form';
import { suggestionLists } from './suggestions';

/** The fields of one rule in a group. In the side-by-side layout, only the first row has visible labels. */
export function RuleFields({
  rule,
  name,
  isFirst,
  isWeak,
  onChange,
  onRemove,
  issues,
}: {
  rule: RuleForm;
  /** What identifies the rule in an address. */
  name: string;
  isFirst: boolean;
  isWeak: boolean;
  onChange: (rule: RuleForm) => void;
  onRemove: () => void;
  issues: FormIssues;
}) {
  const { key, label, act, contentType, points } = rule;
  const labelClass = isFirst ? '' : 'sm:sr-only';
  return (
    <li
      data-rule={name}
      className="grid grid-cols-2 items-start gap-x-3 gap-y-2 border-line border-t pt-3 sm:grid-cols-[1.4fr_1fr_1fr_88px_auto] sm:border-0 sm:pt-0"
    >
      <div className="col-span-2 sm:col-span-1">
        <Field
          label="Label reps see before the title"
          value={label}
          onChange={(label) => onChange({ ...rule, label })}
          issue={issues.get(`${key}.label`)}
          labelClass={labelClass}
        />
      </div>
      <Field
        label="Act"
        value={act}
        onChange={(act) => onChange({ ...rule, act })}
        issue={issues.get(`${key}.act`)}
        list={suggestionLists.acts}
        labelClass={labelClass}
      />
      <Field
        label="Content type"
        placeholder="any"
        value={contentType}
        onChange={(contentType) => onChange({ ...rule, contentType })}
        issue={undefined}
        list={suggestionLists.types}
        labelClass={labelClass}
      />
      {isWeak ? (
        <span className="hidden sm:block" />
      ) : (
        <Field
          label="Points"
          value={points}
          onChange={(points) => onChange({ ...rule, points })}
          issue={issues.get(`${key}.points`)}
          isNumber
          labelClass={labelClass}
        />
      )}
      <div
        className={`col-start-2 self-end justify-self-end sm:col-start-auto ${isFirst ? 'sm:self-start sm:pt-5.5' : 'sm:self-start'}`}
      >
        <RemoveButton what={label || 'the rule'} onRemove={onRemove} />
      </div>
    </li>
  );
}
