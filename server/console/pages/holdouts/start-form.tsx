import {
  type HeldBackChange,
  type HoldoutRequest,
  type HoldoutsResponse,
  holdoutRequest,
} from '../../../../utils/contract/console/holdout';
import { Link } from '../../app/link';
import { SelectField } from '../../ui/select-field';
import { SubmitStatus } from '../../ui/submit-status';
import { TextField } from '../../ui/text-field';
import { type ParsedForm, useForm } from '../../ui/use-form';
import { useStartHoldout } from './use-holdouts';

type Kind = HeldBackChange['change'];

const kinds: Record<Kind, string> = {
  threshold: 'The new threshold',
  answers: 'Faster answers from marketing',
  alerts: 'Notifications to reps who watch a lead',
};
const percents = [10, 20, 30, 50] as const;

interface Input {
  kind: Kind;
  hours: string;
  percent: (typeof percents)[number];
}

/** Starts a holdout: of what, what leads keep, and of how many. */
export function StartForm({ suggested }: { suggested: HoldoutsResponse['suggested'] }) {
  const start = useStartHoldout();
  const { input, issues, edit, formProps } = useForm({
    initial: (): Input => ({
      kind: suggested.threshold === undefined ? 'alerts' : 'threshold',
      hours: '',
      percent: 20,
    }),
    parse: parseInput,
    onEdit: start.reset,
    onSubmit: (value) => start.mutate(value),
  });
  return (
    <form {...formProps} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          label="What to test"
          value={input.kind}
          options={Object.keys(kinds) as Kind[]}
          toLabel={(kind) => kinds[kind]}
          onChange={(kind) => edit({ kind })}
        />
        {input.kind === 'answers' && (
          <TextField
            label="Answer time for leads held back (hours)"
            inputMode="numeric"
            value={input.hours}
            onChange={({ target }) => edit({ hours: target.value })}
            issue={issues.hours}
          />
        )}
        <SelectField
          label="Leads to hold back"
          value={input.percent}
          options={percents}
          toLabel={(percent) => `${percent}%`}
          onChange={(percent) => edit({ percent })}
        />
      </div>
      <p className="text-ink-2 text-small">
        <Explanation kind={input.kind} suggested={suggested} />
      </p>
      <SubmitStatus change={start} label="Start" busyLabel="Starting…" isPrimary />
    </form>
  );
}

function Explanation({ kind, suggested }: { kind: Kind; suggested: HoldoutsResponse['suggested'] }) {
  switch (kind) {
    case 'threshold':
      return suggested.threshold === undefined ? (
        <>
          Sign a new threshold in the{' '}
          <Link to="definition" className="link">
            lead definition
          </Link>{' '}
          first. Leads held back keep the old one, for scores, lists and the hand-over. The next version of
          the definition ends the holdout.
        </>
      ) : (
        <>
          Leads held back keep the previous threshold of {suggested.threshold}, for scores, lists and the
          hand-over. The next version of the definition ends the holdout.
        </>
      );
    case 'answers':
      return (
        <>
          The{' '}
          <Link to="sla" className="link">
            SLA
          </Link>{' '}
          gives marketing {suggested.answerWithinHours} hours now. Set the faster time there first; leads held
          back keep the hours that you enter here.
        </>
      );
    case 'alerts':
      return (
        <>
          Reps who watch a lead that is held back aren’t notified when it engages. Their panel says that some
          leads send no notifications, but not which ones.
        </>
      );
  }
}

/** Checks what was typed for the chosen change. */
export function parseInput({ kind, hours, percent }: Input): ParsedForm<HoldoutRequest, 'hours'> {
  const change = kind === 'answers' ? { change: kind, answerWithinHours: numberIn(hours) } : { change: kind };
  const { data } = holdoutRequest.safeParse({ change, percent });
  return data ? { value: data } : { issues: { hours: 'Enter a whole number of hours from 1 to 1000.' } };
}

function numberIn(typed: string): number {
  return typed.trim() ? Number(typed) : Number.NaN;
}
