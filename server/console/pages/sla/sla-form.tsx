import { type ComponentType, type FormEvent, lazy, Suspense, useState } from 'react';
import type { Sla } from '../../../../utils/contract/shared/team';
import { TextField } from '../../ui/text-field';
import { BusinessHoursFields } from './business-hours';
import { parseFormValues, type SlaFormValues, toFormValues } from './form-values';
import { useSetSla } from './use-sla';

/** Loads the library for business hours. If that fails, the form works without the example. */
const Example = lazy<ComponentType<{ sla: Sla }>>(async () => {
  const loaded = await import('./example').catch(() => undefined);
  return { default: loaded?.SlaExample ?? (() => null) };
});

/** The SLA form, with an example of what the values mean. */
export function SlaForm({ sla }: { sla: Sla }) {
  const [draft, setDraft] = useState(() => toFormValues(sla));
  const [isAsked, setIsAsked] = useState(false);
  const set = useSetSla();
  const read = parseFormValues(draft);
  const faults = isAsked && 'faults' in read ? read.faults : {};
  const change = (part: Partial<SlaFormValues>) => {
    setDraft({ ...draft, ...part });
    set.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if ('said' in read) set.mutate(read.said);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-6">
      <div className="grid gap-4 min-[360px]:grid-cols-2">
        <HoursField
          label="Sales decides within"
          value={draft.decide}
          issue={faults.decide}
          onChange={(decide) => change({ decide })}
        />
        <HoursField
          label="Marketing answers within"
          value={draft.answer}
          issue={faults.answer}
          onChange={(answer) => change({ answer })}
        />
      </div>
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-semibold text-small">Which hours count?</legend>
        <RadioOption
          label="All hours, day and night"
          isChosen={!draft.usesBusinessHours}
          onChoose={() => change({ usesBusinessHours: false })}
        />
        <RadioOption
          label="Business hours only"
          isChosen={draft.usesBusinessHours}
          onChoose={() => change({ usesBusinessHours: true })}
        />
      </fieldset>
      {draft.usesBusinessHours && (
        <BusinessHoursFields
          work={draft.businessHours}
          faults={faults}
          onChange={(work) => change({ businessHours: work })}
        />
      )}
      {'said' in read && (
        <Suspense fallback={<p className="min-h-16" />}>
          <Example sla={read.said} />
        </Suspense>
      )}
      <div className="grid gap-2">
        <button type="submit" className="push-on w-fit" disabled={set.isPending}>
          {set.isPending ? 'Saving…' : 'Save'}
        </button>
        <p role="status" className="text-accent empty:hidden">
          {set.isSuccess && 'Saved. It also applies to everything already open.'}
        </p>
        <p role="alert" className="text-bad empty:hidden">
          {set.error && `${set.error.message} What you typed is still here.`}
        </p>
      </div>
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
      max={1000}
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
