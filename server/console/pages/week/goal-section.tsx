import { type FormEvent, useState } from 'react';
import type { Week } from '../../../../utils/contract/console/week';
import { describeProgress } from '../../../../utils/contract/console/week-text';
import { Section } from '../../ui/section';
import { useSetGoal } from './use-week';

/** The shared goal: how far it is, against an even pace, and a form to set it. */
export function GoalSection({ week }: { week: Week }) {
  const { acceptedPerQuarter: wanted, accepted, share } = week.goal;
  const [isEditing, setIsEditing] = useState(false);
  return (
    <Section
      title="The goal we share"
      aside={
        !isEditing && (
          <button type="button" className="link print:hidden" onClick={() => setIsEditing(true)}>
            {wanted === null ? 'Set a goal' : 'Change the goal'}
          </button>
        )
      }
    >
      <p>{describeProgress(week)}</p>
      {wanted !== null && (
        <div
          className="relative mt-3 h-2.5 rounded-full bg-track print:border print:border-line forced-colors:border"
          aria-hidden="true"
        >
          <div
            className="h-full rounded-full bg-accent forced-colors:bg-[CanvasText]"
            style={{ width: `${Math.min(100, (100 * accepted) / wanted)}%` }}
          />
          <div
            className="absolute inset-y-[-4px] w-0.5 rounded bg-ink forced-color-adjust-none forced-colors:bg-[Highlight]"
            style={{ left: `${Math.min(100, 100 * share)}%` }}
          />
        </div>
      )}
      {isEditing && <GoalForm wanted={wanted} onClose={() => setIsEditing(false)} />}
    </Section>
  );
}

function GoalForm({ wanted, onClose }: { wanted: number | null; onClose: () => void }) {
  const set = useSetGoal();
  const [value, setValue] = useState(wanted === null ? '' : String(wanted));
  const [issue, setIssue] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = value.trim();
    const number = Number(text);
    if (text && !(Number.isInteger(number) && number >= 1 && number <= 100_000)) {
      setIssue('Enter a whole number from 1 to 100000, or nothing for no goal.');
      return;
    }
    setIssue(undefined);
    set.mutate({ acceptedPerQuarter: text ? number : null }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} noValidate className="mt-3 flex flex-wrap items-end gap-2 print:hidden">
      <label className="grid gap-1 text-small">
        <span className="font-semibold">Accepted leads per quarter</span>
        <input
          className={`field w-40 ${issue ? 'border-bad!' : ''}`}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          onChange={({ target }) => setValue(target.value)}
          aria-invalid={issue !== undefined}
          aria-describedby="goal-issue"
          // biome-ignore lint/a11y/noAutofocus: the form opens because the user asked for it.
          autoFocus
        />
      </label>
      <button type="submit" className="push-on" disabled={set.isPending}>
        {set.isPending ? 'Saving…' : 'Save'}
      </button>
      <button type="button" className="push" onClick={onClose}>
        Cancel
      </button>
      <p id="goal-issue" role="alert" className="w-full text-bad text-small empty:hidden">
        {issue ?? set.error?.message}
      </p>
    </form>
  );
}
