import type { Source, SourceLimits } from '../../../../utils/contract/console/source';
import { formatCount } from '../../ui/format';
import { SubmitStatus } from '../../ui/submit-status';
import { TextField } from '../../ui/text-field';
import { useForm } from '../../ui/use-form';
import { limitFields, parseLimits, toLimitDraft } from './limit-fields';
import { useChangeSource } from './use-sources';

/** A public key's daily limits beside today's counts. An admin can change them. */
export function LimitsForm({
  id,
  limits,
  today,
  isAdmin,
}: {
  id: string;
  limits: SourceLimits;
  today: NonNullable<Source['today']>;
  isAdmin: boolean;
}) {
  const change = useChangeSource(id);
  const { input, issues, edit, formProps } = useForm({
    initial: () => toLimitDraft(limits),
    parse: parseLimits,
    onEdit: change.reset,
    onSubmit: (limits) => change.mutate({ limits }),
  });
  const field = (name: keyof SourceLimits, label: string) => (
    <TextField
      label={label}
      type="number"
      inputMode="numeric"
      min={0}
      step={1}
      readOnly={!isAdmin}
      value={input[name]}
      issue={issues[name]}
      onChange={({ target }) => edit({ [name]: target.value })}
    />
  );
  return (
    <form {...formProps} className="grid gap-4">
      <p className="text-ink-2">
        The key is public, so anyone can send events with it. Anything over these daily limits (UTC) is
        rejected.{' '}
        {today.rejected > 0 ? (
          <b className="font-semibold text-warm">{formatCount(today.rejected)} rejected today.</b>
        ) : (
          'Nothing was rejected today.'
        )}
      </p>
      {limitFields.map(({ label, all, perAddress, used }) => (
        <fieldset key={all} className="border-line border-t pt-3">
          <legend className="sr-only">{label} per day</legend>
          <p className="mb-2 flex flex-wrap justify-between gap-x-4" aria-hidden="true">
            <span className="font-semibold">{label}</span>
            <span
              className={`text-small ${today[used] >= limits[all] ? 'font-semibold text-warm' : 'text-ink-3'}`}
            >
              {formatCount(today[used])} of {formatCount(limits[all])} today
            </span>
          </p>
          <p className="sr-only">
            {formatCount(today[used])} of {formatCount(limits[all])} today
          </p>
          <div className="grid gap-3 min-[360px]:grid-cols-2">
            {field(all, 'All visitors, per day')}
            {field(perAddress, 'One network address, per day')}
          </div>
        </fieldset>
      ))}
      {isAdmin && <SubmitStatus change={change} done="Saved." />}
    </form>
  );
}
