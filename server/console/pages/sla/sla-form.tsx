import { type ComponentType, lazy, Suspense } from 'react';
import { maxSlaHours, type Sla } from '../../../../utils/contract/shared/team';
import { SubmitStatus } from '../../ui/submit-status';
import { TextField } from '../../ui/text-field';
import { useForm } from '../../ui/use-form';
import { BusinessHoursFields } from './business-hours';
import { parseFormValues, toFormValues } from './form-values';
import { useSetSla } from './use-sla';

/** Loads the library for business hours. If that fails, the form works without the example. */
const Example = lazy<ComponentType<{ sla: Sla }>>(async () => {
  const loaded = await import('./example').catch(() => undefined);
  return { default: loaded?.SlaExample ?? (() => null) };
});

/** The SLA form, with an example of what the values mean. */
export function SlaForm({ sla }: { sla: Sla }) {
  const set = useSetSla();
  const { input, value, issues, edit, formProps } = useForm({
    initial: () => toFormValues(sla),
    parse: parseFormValues,
    onEdit: set.reset,
    onSubmit: (sla) => set.mutate(sla),
  });
  return (
    <form {...formProps} className="grid gap-6">
      <div className="grid gap-4 sm:grid-cols-3">
        <HoursField
          label="Sales decides within"
          value={input.decide}
          issue={issues.decide}
          onChange={(decide) => edit({ decide })}
        />
        <HoursField
          label="Sales contacts within"
          value={input.contact}
          issue={issues.contact}
          onChange={(contact) => edit({ contact })}
        />
        <HoursField
          label="Marketing answers within"
          value={input.answer}
          issue={issues.answer}
          onChange={(answer) => edit({ answer })}
        />
      </div>
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-semibold text-small">Which hours count?</legend>
        <RadioOption
          label="All hours, day and night"
          isChosen={!input.usesBusinessHours}
          onChoose={() => edit({ usesBusinessHours: false })}
        />
        <RadioOption
          label="Business hours only"
          isChosen={input.usesBusinessHours}
          onChoose={() => edit({ usesBusinessHours: true })}
        />
      </fieldset>
      {input.usesBusinessHours && (
        <BusinessHoursFields
          hours={input.businessHours}
          issues={issues}
          onChange={(businessHours) => edit({ businessHours })}
        />
      )}
      {value && (
        <Suspense fallback={<p className="min-h-16" />}>
          <Example sla={value} />
        </Suspense>
      )}
      <SubmitStatus change={set} done="Saved. It also applies to everything already open." isPrimary />
    </form>
  );
}

function HoursField({
  label,
  value,
  issue,
  onChange,
}: {
  label: string;
  value: string;
  issue: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <TextField
      label={`${label} (hours)`}
      type="number"
      min={1}
      max={maxSlaHours}
      value={value}
      issue={issue}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

function RadioOption({
  label,
  isChosen,
  onChoose,
}: {
  label: string;
  isChosen: boolean;
  onChoose: () => void;
}) {
  return (
    <label className="inline-flex min-h-6 items-center gap-2">
      <input type="radio" name="hours" className="tick" checked={isChosen} onChange={onChoose} />
      {label}
    </label>
  );
}
