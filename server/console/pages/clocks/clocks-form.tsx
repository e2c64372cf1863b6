import { type ComponentType, type FormEvent, lazy, Suspense, useState } from 'react';
import type { Clocks } from '../../../../utils/contract/shared/team';
import { TextField } from '../../ui/text-field';
import { type Draft, readDraft, toDraft } from './draft';
import { useSetClocks } from './use-clocks';
import { WorkHours } from './work-hours';

/** The library that counts hours of work comes with it; where it does not come, the form stands without. */
const Example = lazy<ComponentType<{ clocks: Clocks }>>(async () => {
  const loaded = await import('./example').catch(() => undefined);
  return { default: loaded?.Example ?? (() => null) };
});

/** The clocks to be set, with an example of what they mean. */
export function ClocksForm({ clocks }: { clocks: Clocks }) {
  const [draft, setDraft] = useState(() => toDraft(clocks));
  const [isAsked, setIsAsked] = useState(false);
  const set = useSetClocks();
  const read = readDraft(draft);
  const faults = isAsked && 'faults' in read ? read.faults : {};
  const change = (part: Partial<Draft>) => {
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
        <Hours
          label="Sales decides within"
          value={draft.decide}
          fault={faults.decide}
          onChange={(decide) => change({ decide })}
        />
        <Hours
          label="Marketing answers within"
          value={draft.answer}
          fault={faults.answer}
          onChange={(answer) => change({ answer })}
        />
      </div>
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-semibold text-small">Which hours count?</legend>
        <Choice
          label="All, day and night"
          isChosen={!draft.isWork}
          onChoose={() => change({ isWork: false })}
        />
        <Choice
          label="Those that the team works"
          isChosen={draft.isWork}
          onChoose={() => change({ isWork: true })}
        />
      </fieldset>
      {draft.isWork && <WorkHours work={draft.work} faults={faults} onChange={(work) => change({ work })} />}
      {'said' in read && (
        <Suspense fallback={<p className="min-h-16" />}>
          <Example clocks={read.said} />
        </Suspense>
      )}
      <div className="grid gap-2">
        <button type="submit" className="push-on w-fit" disabled={set.isPending}>
          {set.isPending ? 'Saving …' : 'Save'}
        </button>
        <p role="status" className="text-accent empty:hidden">
          {set.isSuccess && 'Saved. It counts for all that is open, too.'}
        </p>
        <p role="alert" className="text-bad empty:hidden">
          {set.error && `${set.error.message} What you typed is still here.`}
        </p>
      </div>
    </form>
  );
}

function Hours({
  label,
  value,
  fault,
  onChange,
}: {
  label: string;
  value: string;
  fault: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <TextField
      label={`${label}, in hours`}
      type="number"
      min={1}
      max={1000}
      value={value}
      fault={fault}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

function Choice({ label, isChosen, onChoose }: { label: string; isChosen: boolean; onChoose: () => void }) {
  return (
    <label className="inline-flex min-h-6 items-center gap-2">
      <input type="radio" name="hours" className="tick" checked={isChosen} onChange={onChoose} />
      {label}
    </label>
  );
}
