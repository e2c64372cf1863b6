import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Goal, goal, type Week } from '../../../../utils/contract/console/week';
import { describeProgress } from '../../../../utils/contract/console/week-text';
import { Section } from '../../ui/section';
import { SubmitStatus } from '../../ui/submit-status';
import { TextField } from '../../ui/text-field';
import { type ParsedForm, useForm } from '../../ui/use-form';
import { useSetGoal } from './use-week';

/** The shared goal: how far it is, against an even pace, and a form to set it. */
export function GoalSection({ week }: { week: Week }) {
  const { acceptedPerQuarter: wanted, accepted, share } = week.goal;
  const [isEditing, setIsEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => setIsEditing(false));
    opener.current?.focus(); // The form that had it is gone.
  };
  return (
    <Section
      title="The goal we share"
      aside={
        !isEditing && (
          <button ref={opener} type="button" className="link print:hidden" onClick={() => setIsEditing(true)}>
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
      {isEditing && <GoalForm wanted={wanted} onClose={close} />}
    </Section>
  );
}

function GoalForm({ wanted, onClose }: { wanted: number | null; onClose: () => void }) {
  const set = useSetGoal();
  const { input, issues, edit, formProps } = useForm({
    initial: () => ({ text: wanted === null ? '' : String(wanted) }),
    parse: parseGoal,
    onEdit: set.reset,
    onSubmit: (value) => set.mutate(value, { onSuccess: onClose }),
  });
  return (
    <form {...formProps} className="mt-3 grid justify-items-start gap-3 print:hidden">
      <TextField
        label="Accepted leads per quarter"
        inputMode="numeric"
        className="w-40"
        value={input.text}
        onChange={({ target }) => edit({ text: target.value })}
        issue={issues.text}
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <SubmitStatus change={set} isPrimary />
        <button type="button" className="push" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** A whole number, or nothing for no goal. */
function parseGoal({ text }: { text: string }): ParsedForm<Goal, 'text'> {
  const acceptedPerQuarter = text.trim() ? Number(text) : null;
  const { data } = goal.safeParse({ acceptedPerQuarter });
  return data
    ? { value: data }
    : { issues: { text: 'Enter a whole number from 1 to 100000, or nothing for no goal.' } };
}
