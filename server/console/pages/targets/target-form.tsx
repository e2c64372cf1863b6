import {
  type OutgoingKind,
  outgoingKind,
  type Target,
  type TargetKind,
  type TargetRequest,
  targetKind,
  targetRequest,
} from '../../../../utils/contract/console/target';
import { ApiError } from '../../app/call-api';
import { SubmitStatus } from '../../ui/submit-status';
import { TextField } from '../../ui/text-field';
import { type ParsedForm, useForm } from '../../ui/use-form';
import { outgoingKindLabels, targetKindLabels } from './target-labels';

/**
 * The fields of a target: its kind if it is new, its name, URL and what it receives. Errors appear beside
 * their field.
 */
export function TargetForm({
  target,
  change,
  label,
  busyLabel,
  onSubmit,
}: {
  /** The target to change. It keeps its URL if none is given. */
  target?: Target;
  change: { isPending: boolean; isSuccess: boolean; error: Error | null; reset: () => void };
  label: string;
  busyLabel: string;
  onSubmit: (request: TargetRequest) => void;
}) {
  const { input, issues, edit, formProps } = useForm({
    initial: (): TargetRequest => ({
      kind: target?.kind ?? 'webhook',
      name: target?.name ?? '',
      url: '',
      kinds: target?.kinds ?? [...outgoingKind.options],
      allowsHttp: target?.allowsHttp ?? false,
    }),
    parse: (input) => parseTarget(input, target !== undefined),
    onEdit: change.reset,
    onSubmit,
  });
  const { kind, kinds } = input;
  const isMail = kind === 'mail';
  const urlIssue = change.error instanceof ApiError && change.error.type === 'url' ? change.error : undefined;
  const toggle = (option: OutgoingKind) =>
    outgoingKind.options.filter((one) => (one === option) !== kinds.includes(one));
  return (
    <form {...formProps} className="grid gap-4">
      {!target && (
        <fieldset className="grid gap-1.5">
          <legend className="mb-1 font-semibold text-small">Kind</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1.5">
            {targetKind.options.map((option) => (
              <label key={option} className="inline-flex min-h-6 items-center gap-2">
                <input
                  type="radio"
                  name="kind"
                  className="tick"
                  checked={kind === option}
                  onChange={() => edit({ kind: option, kinds: usualKinds(option) })}
                />
                {targetKindLabels[option].name}
              </label>
            ))}
          </div>
          <p className="text-ink-3 text-small">{targetKindLabels[kind].hint}</p>
        </fieldset>
      )}
      <TextField
        label="Name"
        value={input.name}
        issue={issues.name}
        onChange={({ target: { value: name } }) => edit({ name })}
        autoFocus
      />
      <TextField
        label={target ? `New ${isMail ? 'email addresses' : 'URL'}` : targetKindLabels[kind].url}
        type={isMail ? 'text' : 'url'}
        spellCheck={false}
        placeholder={isMail ? 'sales@your-company.com, marketing@your-company.com' : 'https://'}
        hint={target && `Currently ${target.address}. Leave empty to keep it.`}
        value={input.url}
        issue={issues.url ?? urlIssue?.message}
        onChange={({ target: { value: url } }) => edit({ url })}
      />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 font-semibold text-small">What it receives</legend>
        {outgoingKind.options.map((option) => (
          <label key={option} className="inline-flex min-h-6 items-center gap-2">
            <input
              type="checkbox"
              className="tick"
              checked={kinds.includes(option)}
              onChange={() => edit({ kinds: toggle(option) })}
            />
            {outgoingKindLabels[option]}
          </label>
        ))}
        <p role="alert" className="text-bad text-small empty:hidden">
          {issues.kinds}
        </p>
      </fieldset>
      {!isMail && (
        <label className="inline-flex min-h-6 items-start gap-2">
          <input
            type="checkbox"
            className="tick mt-1"
            checked={input.allowsHttp}
            onChange={({ target: { checked: allowsHttp } }) => edit({ allowsHttp })}
          />
          <span>
            Allow plain HTTP
            <span className="block text-ink-3 text-small">
              Anyone on the network can read what’s sent. Allow it only for a system on your own network that
              doesn’t support HTTPS.
            </span>
          </span>
        </label>
      )}
      <SubmitStatus
        change={{ ...change, error: urlIssue ? null : change.error }}
        label={label}
        busyLabel={busyLabel}
        isPrimary
      />
    </form>
  );
}

/** What a new target of a kind receives unless it is changed: people get few emails, systems everything. */
function usualKinds(kind: TargetKind): OutgoingKind[] {
  return kind === 'mail' ? ['week'] : [...outgoingKind.options];
}

/** Without a URL, a target that exists keeps its own. */
function parseTarget(
  input: TargetRequest,
  keepsUrl: boolean,
): ParsedForm<TargetRequest, 'name' | 'url' | 'kinds'> {
  const url = input.url.trim();
  const request = targetRequest.safeParse({ ...input, url });
  const invalid = new Set(request.error?.issues.map(({ path }) => path[0]));
  const issues = {
    ...(invalid.has('name') && { name: 'Enter a name of at most 100 characters.' }),
    ...(!url && !keepsUrl && { url: input.kind === 'mail' ? 'Enter an email address.' : 'Enter a URL.' }),
    ...(invalid.has('url') && { url: 'Enter at most 2000 characters.' }),
    ...(invalid.has('kinds') && { kinds: 'Choose at least one.' }),
  };
  return request.success && Object.keys(issues).length === 0 ? { value: request.data } : { issues };
}
